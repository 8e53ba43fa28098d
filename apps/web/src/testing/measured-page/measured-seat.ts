/**
 * One seat with sound and picture, sealed as Hearth seals them or not at all, for the bench: joins, publishes, takes all
 * there is, and says when the first picture is shown. No views and no rules: what a seat may is not measured.
 */
import type { MediaToken } from '@hearth/protocol/http/rooms'
import type { MediaSource } from '@hearth/protocol/roles'
import {
  type Room as LivekitRoom,
  RemoteAudioTrack,
  type RemoteTrack,
  RoomEvent,
  Track,
} from 'livekit-client'
import { makeLivekitRoom } from '../../media/livekit-room.ts'
import { RoomKeyProvider } from '../../media/room-key-provider.ts'
import { startWorker } from '../../media/start-worker.ts'
import { DEVICES, makePlainRoom } from './plain-room.ts'
import { Watched } from './watched.ts'

/** An epoch and its key of 32 bytes. */
export type GivenKey = [epoch: number, key: number[]]

const SOURCES = { camera: Track.Source.Camera, microphone: Track.Source.Microphone }

export class MeasuredSeat {
  /** Milliseconds since the epoch; of the first picture of anybody that is shown after `expectPicture`. */
  picture: Promise<number> = Promise.resolve(Number.NaN)
  /** null: not sealed. */
  readonly keys: RoomKeyProvider | null
  readonly #livekit: LivekitRoom
  readonly #worker: Worker | null = null
  readonly #taken = new Map<RemoteTrack, HTMLMediaElement>()
  #shown: (at: number) => void = () => {}

  constructor(key: GivenKey | null) {
    if (key === null) {
      this.keys = null
      this.#livekit = makePlainRoom()
    } else {
      this.keys = new RoomKeyProvider()
      this.#worker = startWorker()
      this.#livekit = makeLivekitRoom(DEVICES, { keyProvider: this.keys, worker: this.#worker })
      const [epoch, bytes] = key
      this.keys.follow({ held: new Map([[epoch, Uint8Array.from(bytes)]]), sending: epoch })
    }
    const livekit = this.#livekit
    for (const event of [RoomEvent.Connected, RoomEvent.ParticipantConnected, RoomEvent.TrackPublished])
      livekit.on(event, () => this.#takeAll())
    livekit.on(RoomEvent.TrackSubscribed, (track) => this.#play(track))
    livekit.on(RoomEvent.TrackUnsubscribed, (track) => this.#stop(track))
  }

  expectPicture(): void {
    this.picture = new Promise((shown) => {
      this.#shown = shown
    })
  }

  async join({ url, token }: MediaToken): Promise<void> {
    await this.#livekit.connect(url, token, { autoSubscribe: false, maxRetries: 0 })
  }

  async turnOn(source: MediaSource): Promise<void> {
    const me = this.#livekit.localParticipant
    await (source === 'camera' ? me.setCameraEnabled(true) : me.setMicrophoneEnabled(true))
  }

  /** Wholly: turned on again it is published anew. */
  async takeBack(source: MediaSource): Promise<void> {
    const me = this.#livekit.localParticipant
    const track = me.getTrackPublication(SOURCES[source])?.track
    if (track) await me.unpublishTrack(track, true)
  }

  /** How many others are seen, and how many are heard. */
  get taken(): { seen: number; heard: number } {
    const kinds = [...this.#taken.keys()].map(({ kind }) => kind)
    const heard = kinds.filter((kind) => kind === Track.Kind.Audio).length
    return { seen: kinds.length - heard, heard }
  }

  /** Begins to watch the one who is seen and heard here. */
  watch(): Watched {
    const video = [...this.#taken.values()].find((element) => element instanceof HTMLVideoElement)
    const audio = [...this.#taken.keys()].find((track) => track instanceof RemoteAudioTrack)
    if (!video || !audio) throw new Error('nobody is seen and heard')
    return new Watched(video, audio)
  }

  async leave(): Promise<void> {
    await this.#livekit.disconnect()
    for (const track of [...this.#taken.keys()]) this.#stop(track)
    this.#worker?.terminate()
  }

  /** Only what is sealed, or only what is not: so neither way can pass for the other. */
  #takeAll(): void {
    const isSealed = this.keys !== null
    for (const participant of this.#livekit.remoteParticipants.values())
      for (const publication of participant.trackPublications.values())
        if (publication.isEncrypted === isSealed && !publication.isDesired) publication.setSubscribed(true)
  }

  #play(track: RemoteTrack): void {
    const element = track.kind === Track.Kind.Video ? this.#screen() : document.createElement('audio')
    document.body.append(element)
    this.#taken.set(track, element)
    track.attach(element)
  }

  #screen(): HTMLVideoElement {
    const video = document.createElement('video')
    Object.assign(video, { muted: true, autoplay: true, playsInline: true, width: 320, height: 240 })
    video.requestVideoFrameCallback(() => this.#shown(Date.now()))
    return video
  }

  #stop(track: RemoteTrack): void {
    track.detach()
    this.#taken.get(track)?.remove()
    this.#taken.delete(track)
  }
}
