/** Sound and picture of one seat: obeys the views, plays what they allow, opens what its person wants. No React, no rules. */
import type { MediaToken } from '@hearth/protocol/http/rooms'
import type { MediaIdentity } from '@hearth/protocol/ids'
import type { MediaSource } from '@hearth/protocol/roles'
import type { RoomView } from '@hearth/protocol/room-view'
import type { MediaKeys } from '@hearth/sealed/media-keys'
import {
  ConnectionQuality,
  type E2EEWorkerMessage,
  KeyProviderEvent,
  type Room as LivekitRoom,
  RoomEvent,
  Track,
  type VideoTrack,
} from 'livekit-client'
import { type LinkStatus, livekitLink } from './livekit-link.ts'
import { makeLivekitRoom } from './livekit-room.ts'
import { type OwnDevice, ownDevices } from './own-devices.ts'
import { type OwnScreen, ownScreen } from './own-screen.ts'
import { playedTracks } from './played-tracks.ts'
import { RoomKeyProvider } from './room-key-provider.ts'
import { sharing } from './shared-with.ts'
import { startWorker } from './start-worker.ts'

/** What is there to see and hear of one person now. */
export interface PersonMedia {
  /** null: no camera, or not allowed to be seen. */
  camera: VideoTrack | null
  /** null: no screen is shared, or not allowed to be seen. */
  screen: VideoTrack | null
  microphoneOn: boolean
  /** The media server sees packets being lost. */
  poorConnection: boolean
}

export interface MediaSnapshot {
  status: LinkStatus
  /** The views let it join, but there is no key to send with yet. */
  waitingForKey: boolean
  people: ReadonlyMap<MediaIdentity, PersonMedia>
  /** Who is speaking now, the loudest first. */
  speaking: readonly MediaIdentity[]
  /** The browser does not play sound until somebody presses a button. */
  soundBlocked: boolean
  own: Readonly<Record<MediaSource, OwnDevice>>
  screen: OwnScreen
}

export interface MediaSession {
  snapshot(): MediaSnapshot
  subscribe(listener: () => void): () => void
  /** The newest views: they say whether to join, what to publish and what to play. */
  follow(views: Partial<RoomView>): void
  /** The newest keys. Without one to send with the LivekitRoom is not joined. */
  followKeys(keys: MediaKeys): void
  want(source: MediaSource, on: boolean): void
  shareScreen(on: boolean): void
  closeMicrophone(): void
  turnSoundOn(): Promise<void>
  chooseDevice(kind: MediaDeviceKind, deviceId: string): Promise<void>
  deviceInUse(kind: MediaDeviceKind): string | undefined
  close(): void
}

/** What the person chose on arriving. A device of null is the browser's own choice. */
export interface MediaStart {
  microphoneOn: boolean
  cameraOn: boolean
  microphoneId: string | null
  cameraId: string | null
}

export function openMedia(fetchToken: () => Promise<MediaToken>, start: MediaStart): MediaSession {
  const keys = new RoomKeyProvider()
  const worker = startWorker()
  // Heard before LiveKit does: of who has gone meanwhile it would take no word, and throw.
  worker.addEventListener('message', (event: MessageEvent<E2EEWorkerMessage>) => {
    const { kind, data } = event.data
    if (kind === 'enable' && !livekit.getParticipantByIdentity(data.participantIdentity)) {
      event.stopImmediatePropagation()
    }
  })
  const livekit = makeLivekitRoom(start, { keyProvider: keys, worker })
  const listeners = new Set<() => void>()
  const link = livekitLink(livekit, fetchToken, changed)
  const own = ownDevices(livekit, { microphone: start.microphoneOn, camera: start.cameraOn }, changed)
  const screen = ownScreen(livekit, changed)
  const played = playedTracks(livekit, changed)
  const share = sharing(livekit)
  let mayJoin = false
  let current = look()

  function look(): MediaSnapshot {
    return {
      status: link.status(),
      waitingForKey: mayJoin && keys.used === null,
      people: peopleIn(livekit, played.isPlayed),
      speaking: livekit.activeSpeakers.map((participant) => participant.identity),
      soundBlocked: livekit.state === 'connected' && !livekit.canPlaybackAudio,
      own: { microphone: own.of('microphone'), camera: own.of('camera') },
      screen: screen.now(),
    }
  }

  function changed() {
    // `link`, `own` and `played` report changes only once something has happened, which is after all of them exist.
    current = look()
    for (const listener of listeners) listener()
  }

  function stay() {
    link.stay(mayJoin && keys.used !== null)
    changed()
  }

  for (const event of SHOWN) livekit.on(event, changed)
  keys.on(KeyProviderEvent.SetKey, stay)

  return {
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    follow(views) {
      own.allow(views.own?.media.mayPublish ?? [])
      screen.allow(views.own?.media.mayShareScreen ?? false)
      if (views.own && views.shared) {
        const { floor, turn } = views.shared
        own.inTurn(floor?.personId === views.own.personId ? turn : null)
      }
      share(views.shared)
      played.follow(views)
      mayJoin = views.own?.media.mayJoin ?? false
      stay()
    },
    followKeys(next) {
      keys.follow(next)
      stay()
    },
    want: own.want,
    shareScreen: screen.want,
    closeMicrophone: own.closeMicrophone,
    turnSoundOn: () => livekit.startAudio(),
    async chooseDevice(kind, deviceId) {
      await livekit.switchActiveDevice(kind, deviceId)
      changed()
    },
    deviceInUse: (kind) => livekit.getActiveDevice(kind),
    close() {
      listeners.clear()
      mayJoin = false
      link.stay(false)
      // The keys it was given go with it.
      worker.terminate()
    },
  }
}

/** Events after which the picture of the circle may look different. */
const SHOWN = [
  RoomEvent.ActiveSpeakersChanged,
  RoomEvent.AudioPlaybackStatusChanged,
  RoomEvent.ConnectionQualityChanged,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.TrackMuted,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnmuted,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackUnsubscribed,
] as const

function peopleIn(livekit: LivekitRoom, isPlayed: (sid: string) => boolean): Map<MediaIdentity, PersonMedia> {
  const people = new Map<MediaIdentity, PersonMedia>()
  const me = livekit.localParticipant
  for (const participant of [me, ...livekit.remoteParticipants.values()]) {
    const picture = (source: Track.Source): VideoTrack | null => {
      const publication = participant.getTrackPublication(source)
      if (!publication || publication.isMuted) return null
      return participant === me || isPlayed(publication.trackSid) ? (publication.videoTrack ?? null) : null
    }
    people.set(participant.identity, {
      camera: picture(Track.Source.Camera),
      screen: picture(Track.Source.ScreenShare),
      microphoneOn: participant.isMicrophoneEnabled,
      poorConnection:
        participant.connectionQuality === ConnectionQuality.Poor ||
        participant.connectionQuality === ConnectionQuality.Lost,
    })
  }
  return people
}
