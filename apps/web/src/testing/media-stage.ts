/**
 * As much of a LivekitRoom as one's own devices touch; what the media server does is done by the test. It emits what the
 * real room emits, at the same moments: a test that relies on any other event proves nothing.
 */
import { EventEmitter } from 'node:events'
import type { MediaSource } from '@hearth/protocol/roles'
import { ParticipantEvent, RoomEvent } from 'livekit-client'

const ENABLED = { microphone: 'isMicrophoneEnabled', camera: 'isCameraEnabled' } as const

export class MediaStage extends EventEmitter {
  state = 'disconnected'
  /** What was asked of the browser, in order. */
  turned: string[] = []
  refuse: Error | null = null
  readonly localParticipant = Object.assign(new EventEmitter(), {
    isMicrophoneEnabled: false,
    isCameraEnabled: false,
    isScreenShareEnabled: false,
    permissions: { canPublish: false, canPublishSources: [] as number[] },
    /** Silent and closed; there once it has been prepared. */
    prepared: false,
    getTrackPublication: (source: string) =>
      source === 'microphone' && this.localParticipant.prepared ? { track: {} } : undefined,
    unpublishTrack: async () => {
      this.turned.push('microphone taken off')
      this.localParticipant.prepared = false
    },
    setMicrophoneEnabled: async (on: boolean) => this.#turn('microphone', on),
    setCameraEnabled: async (on: boolean) => this.#turn('camera', on),
    setScreenShareEnabled: async (on: boolean) => {
      this.turned.push(`screen ${on ? 'on' : 'off'}`)
      this.#publishScreen(on)
    },
  })

  #turn(source: MediaSource, on: boolean) {
    if (this.refuse) throw this.refuse
    this.turned.push(`${source} ${on ? 'on' : 'off'}`)
    if (on) this.localParticipant[ENABLED[source]] = true
    else this.mute(source)
  }

  #publishScreen(on: boolean) {
    if (this.localParticipant.isScreenShareEnabled === on) return
    this.localParticipant.isScreenShareEnabled = on
    const event = on ? RoomEvent.LocalTrackPublished : RoomEvent.LocalTrackUnpublished
    this.emit(event, { source: 'screen_share' }, this.localParticipant)
  }

  #change(state: 'connected' | 'disconnected') {
    if (this.state === state) return
    this.state = state
    this.emit(RoomEvent.ConnectionStateChanged, state)
  }

  /** After a click, or after the device ended and did not come back: LiveKit emits the same event for both. */
  mute(source: MediaSource) {
    this.localParticipant[ENABLED[source]] = false
    this.localParticipant.emit(ParticipantEvent.TrackMuted, { source })
  }

  /** The room connects, for the first time or again. */
  connect() {
    this.#change('connected')
    this.emit(RoomEvent.Connected)
  }

  /** The connection is lost for good: LiveKit unpublishes the local tracks. */
  drop() {
    this.localParticipant.isMicrophoneEnabled = false
    this.localParticipant.isCameraEnabled = false
    this.localParticipant.prepared = false
    this.#publishScreen(false)
    this.#change('disconnected')
    this.emit(RoomEvent.Disconnected)
  }

  /** The connection was lost for a moment, and resumes. */
  reconnect() {
    this.emit(RoomEvent.Reconnected)
  }

  /** LiveKit's numbers: 1 camera, 2 microphone, 3 screen. Emits nothing when the rights do not change. */
  permit(...sources: number[]) {
    const before = this.localParticipant.permissions
    this.localParticipant.permissions = { canPublish: sources.length > 0, canPublishSources: sources }
    if (String(before.canPublishSources) === String(sources)) return
    this.emit(RoomEvent.ParticipantPermissionsChanged, before, this.localParticipant)
  }
}

/** What was begun without waiting is done. */
export const settled = () => new Promise((done) => setTimeout(done))
