/** As much of a LivekitRoom as one's own devices touch; what the media server does is done by the test. */
import { EventEmitter } from 'node:events'
import type { MediaSource } from '@hearth/protocol/roles'

export class MediaStage extends EventEmitter {
  state = 'disconnected'
  /** What was asked of the browser, in order. */
  turned: string[] = []
  refuse: Error | null = null
  readonly localParticipant = Object.assign(new EventEmitter(), {
    isMicrophoneEnabled: false,
    isCameraEnabled: false,
    permissions: { canPublish: false, canPublishSources: [] as number[] },
    /** Silent and closed; there once it has been prepared. */
    prepared: false,
    getTrackPublication: (source: string) =>
      source === 'microphone' && this.localParticipant.prepared ? { track: {} } : undefined,
    unpublishTrack: async () => {
      this.turned.push('microphone taken off')
      this.localParticipant.prepared = false
    },
    setMicrophoneEnabled: async (on: boolean) => {
      this.#turn('microphone', on)
      this.localParticipant.isMicrophoneEnabled = on
    },
    setCameraEnabled: async (on: boolean) => {
      this.#turn('camera', on)
      this.localParticipant.isCameraEnabled = on
    },
  })

  #turn(source: MediaSource, on: boolean) {
    if (this.refuse) throw this.refuse
    this.turned.push(`${source} ${on ? 'on' : 'off'}`)
  }

  connect() {
    this.state = 'connected'
    this.emit('connected')
  }

  /** LiveKit's numbers: 1 camera, 2 microphone. */
  permit(...sources: number[]) {
    this.localParticipant.permissions = { canPublish: sources.length > 0, canPublishSources: sources }
    this.emit('participantPermissionsChanged', undefined, this.localParticipant)
  }
}

/** What was begun without waiting is done. */
export const settled = () => new Promise((done) => setTimeout(done))
