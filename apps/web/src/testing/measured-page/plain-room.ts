/** A LivekitRoom as Hearth makes it, in everything but its encryption: what the sealed one is measured against. Hearth itself has none. */
import { BaseKeyProvider, Room as LivekitRoom, type RoomOptions } from 'livekit-client'
import { makeLivekitRoom } from '../../media/livekit-room.ts'
import { startWorker } from '../../media/start-worker.ts'

/** The browser's own choice. */
export const DEVICES = { microphoneId: null, cameraId: null }

/** Read from a room of Hearth's that is never joined: so the two cannot drift apart. */
const OPTIONS = optionsOfHearth()

export const makePlainRoom = (): LivekitRoom => new LivekitRoom(OPTIONS)

function optionsOfHearth(): RoomOptions {
  const worker = startWorker()
  const { e2ee, ...others } = makeLivekitRoom(DEVICES, { keyProvider: new BaseKeyProvider(), worker }).options
  if (e2ee === undefined) throw new Error('a LivekitRoom of Hearth without encryption')
  worker.terminate()
  return others
}
