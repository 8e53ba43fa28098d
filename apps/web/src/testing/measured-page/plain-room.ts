/** A LivekitRoom as Hearth makes it, in everything but its encryption: what the sealed one is measured against. Hearth itself has none. */
import { BaseKeyProvider, Room as LivekitRoom, type RoomOptions } from 'livekit-client'
import { makeLivekitRoom } from '../../media/livekit-room.ts'

/** The browser's own choice. */
export const DEVICES = { microphoneId: null, cameraId: null }

/** Read from a room of Hearth's that is never joined: so the two cannot drift apart. */
const OPTIONS = optionsOfHearth()

export const makePlainRoom = (): LivekitRoom => new LivekitRoom(OPTIONS)

function optionsOfHearth(): RoomOptions {
  const worker = new Worker(new URL('../../media/e2ee-worker.ts', import.meta.url), { type: 'module' })
  const { e2ee, ...others } = makeLivekitRoom(DEVICES, { keyProvider: new BaseKeyProvider(), worker }).options
  if (e2ee === undefined) throw new Error('a LivekitRoom of Hearth without encryption')
  worker.terminate()
  return others
}
