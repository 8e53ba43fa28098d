/** What is not as it should be just now, in words, over the bar: connection, sound, microphone, camera. Empty while all is well. */

import type { OwnView } from '@hearth/protocol/own-view'
import type { MediaSource } from '@hearth/protocol/roles'
import type { SharedView } from '@hearth/protocol/room-view'
import { Volume2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import type { MediaProblem } from '../../media/media-problem.ts'
import { type Media, useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { AskedToTurnOn } from './AskedToTurnOn.tsx'
import { isWaitingForKey, waitingWords } from './waiting-for-key.ts'

const MICROPHONE = {
  'not-permitted': 'room.microphoneNotPermitted',
  'not-found': 'room.microphoneNotFound',
  'in-use': 'room.microphoneInUse',
  closed: 'room.microphoneClosed',
  failed: 'room.microphoneFailed',
} as const satisfies Record<MediaProblem, string>

const CAMERA = {
  'not-permitted': 'room.cameraNotPermitted',
  'not-found': 'room.cameraNotFound',
  'in-use': 'room.cameraInUse',
  closed: 'room.cameraClosed',
  failed: 'room.cameraFailed',
} as const satisfies Record<MediaProblem, string>

const TAKEN_AWAY = {
  microphone: 'room.microphoneTakenAway',
  camera: 'room.cameraTakenAway',
} as const satisfies Record<MediaSource, string>

export function RoomNotices({ own, shared }: { own: OwnView; shared: SharedView }) {
  const { status } = useTheRoom()
  const media = useTheMedia()
  const { microphone, camera } = media.own
  const person = shared.people.find(({ id }) => id === own.personId)
  const me = person?.media?.identity
  return (
    <div role="status" className="grid gap-1.5 px-3 empty:hidden sm:px-5">
      <AskedToTurnOn own={own} />
      {status.kind !== 'connected' && <Line>{t('room.reconnecting')}</Line>}
      {person?.withoutMedia && <Line>{t('room.ownWithoutMedia')}</Line>}
      {waitsBeforeLive(own, shared, media) && <Line>{waitingWords(own)}</Line>}
      {own.media.takenAway.map((source) => (
        <Line key={source}>{t(TAKEN_AWAY[source])}</Line>
      ))}
      {mediaWords(media) && <Line>{mediaWords(media)}</Line>}
      {media.soundBlocked && (
        <Line>
          {t('room.soundBlocked')}
          <Button
            look="primary"
            icon={<Volume2 size={18} aria-hidden="true" />}
            onClick={() => void media.turnSoundOn()}
          >
            {t('room.turnSoundOn')}
          </Button>
        </Line>
      )}
      {microphone.problem && <Line>{t(MICROPHONE[microphone.problem])}</Line>}
      {camera.problem && <Line>{t(CAMERA[camera.problem])}</Line>}
      {me !== undefined && media.people.get(me)?.poorConnection && <Line>{t('room.ownConnectionPoor')}</Line>}
    </div>
  )
}

/** While live the middle of the circle says it. */
const waitsBeforeLive = (own: OwnView, shared: SharedView, media: Media): boolean =>
  shared.phase !== 'live' && own.media.mayJoin && isWaitingForKey(own, shared, media)

function mediaWords({ status }: Media): string | null {
  switch (status) {
    case 'connecting':
      return t('room.mediaConnecting')
    case 'reconnecting':
      return t('room.mediaReconnecting')
    case 'unreachable':
      return t('room.mediaUnreachable')
    default:
      return null
  }
}

function Line({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex w-fit flex-wrap items-center justify-center gap-x-3 gap-y-1.5 rounded-m bg-ember-soft px-4 py-2 text-center">
      {children}
    </div>
  )
}
