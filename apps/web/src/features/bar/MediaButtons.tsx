/** Microphone and camera: shown to whom the views let publish, pressed by their person only. */

import type { OwnView } from '@hearth/protocol/own-view'
import type { MediaSource } from '@hearth/protocol/roles'
import { Mic, MicOff, Video, VideoOff } from 'lucide-react'
import { type Media, useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Ring } from '../../ui/Waiting.tsx'
import { ToolButton } from './ToolButton.tsx'

const SIGNS = { microphone: { on: Mic, off: MicOff }, camera: { on: Video, off: VideoOff } }
const NAMES = {
  microphone: { on: 'room.turnMicrophoneOff', off: 'room.turnMicrophoneOn' },
  camera: { on: 'room.turnCameraOff', off: 'room.turnCameraOn' },
} as const
const SAID = {
  microphone: { on: 'room.microphoneIsOn', off: 'room.microphoneIsOff' },
  camera: { on: 'room.cameraIsOn', off: 'room.cameraIsOff' },
} as const

/** Turns a device to the other state, if that can be done now, and says so. */
export function toggle(media: Media, own: OwnView, source: MediaSource): void {
  if (!own.media.mayPublish.includes(source) || unavailable(media) !== null) return
  const on = media.own[source].state !== 'on'
  media.want(source, on)
  announce(t(SAID[source][on ? 'on' : 'off']))
}

export function MediaButtons({ own }: { own: OwnView }) {
  const media = useTheMedia()
  return own.media.mayPublish.map((source) => {
    const { state } = media.own[source]
    const is = state === 'on' ? 'on' : 'off'
    const Sign = SIGNS[source][is]
    return (
      <ToolButton
        key={source}
        icon={state === 'turning' ? <Ring /> : <Sign size={20} aria-hidden="true" />}
        label={t(`room.${source}`)}
        name={t(NAMES[source][is])}
        tone={is === 'on' ? 'on' : 'plain'}
        unavailable={unavailable(media)}
        onPress={() => toggle(media, own, source)}
      />
    )
  })
}

/** Why nothing can be opened now: the words stand in the notice above the bar too. */
function unavailable({ status }: Media): string | null {
  if (status === 'connected') return null
  return t(status === 'unreachable' ? 'room.mediaUnreachable' : 'room.mediaConnecting')
}
