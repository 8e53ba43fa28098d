/**
 * One person's part in the LivekitRoom: publishes what they want, sealed, as far as the own view and LiveKit allow. Takes
 * nothing, and shares with everybody in the LivekitRoom: who may take what is a browser's to say.
 */
import type { MediaToken } from '@hearth/protocol/http/rooms'
import type { OwnView } from '@hearth/protocol/own-view'
import { MEDIA_SOURCES, type MediaSource } from '@hearth/protocol/roles'
import type { MediaKeys } from '@hearth/sealed/media-keys'
import type { Room } from '@livekit/rtc-node'
import type { Changes } from '../changes.ts'
import { publishCamera } from './camera.ts'
import { LivekitRoom, RoomEvent, TrackSource } from './livekit-sdk.ts'
import type { Look } from './look.ts'
import { publishMicrophone } from './microphone.ts'
import type { Publish, Published } from './published.ts'
import { RoomKeys, sealed } from './room-keys.ts'

/** Milliseconds before the next try; doubles up to the longest. */
const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 10_000

const DEVICES = {
  camera: { source: TrackSource.SOURCE_CAMERA, publish: publishCamera },
  microphone: { source: TrackSource.SOURCE_MICROPHONE, publish: publishMicrophone },
} as const

export interface MediaLinkDeps {
  look: Look
  fetchToken: () => Promise<MediaToken>
  /** Told after everything that changes what is published. */
  changes: Changes
  /** Told once for each series of failures. */
  failed: (error: unknown) => void
}

export class MediaLink {
  readonly #deps: MediaLinkDeps
  readonly #published = new Map<MediaSource, Published>()
  #wanted: readonly MediaSource[] = []
  #allowed: OwnView['media'] = {
    mayJoin: false,
    mayPublish: [],
    mayShareScreen: false,
    takenAway: [],
    plays: false,
  }
  #room: Room | null = null
  #keys: RoomKeys | null = null
  #held: MediaKeys['held'] = new Map()
  /** What is sent with; null: no key yet. */
  #epoch: number | null = null
  #settling: Promise<void> | null = null
  /** Something changed since the running settling last looked. */
  #stale = false
  #failures = 0
  #retry: NodeJS.Timeout | undefined

  constructor(deps: MediaLinkDeps) {
    this.#deps = deps
  }

  /** What the person would like to publish; empty: stays out of the LivekitRoom. */
  want(sources: readonly MediaSource[]): void {
    this.#wanted = sources
    this.#settle()
  }

  /** What the own view says. */
  allow(allowed: OwnView['media']): void {
    this.#allowed = allowed
    this.#settle()
  }

  /** The newest keys. Without one to send with the LivekitRoom is not joined. */
  followKeys({ held, sending }: MediaKeys): void {
    this.#held = held
    if (sending === null || held.has(sending)) this.#epoch = sending
    else if (this.#epoch !== null && !held.has(this.#epoch)) this.#epoch = null
    this.#seal()
    this.#settle()
  }

  publishes(source: MediaSource): boolean {
    return this.#published.has(source)
  }

  /** Gone from the LivekitRoom when it resolves. */
  async close(): Promise<void> {
    this.want([])
    await this.#settling
  }

  /** One run at a time; each step looks at the latest wish and the latest permission. */
  #settle(): void {
    clearTimeout(this.#retry)
    this.#stale = true
    this.#settling ??= this.#run()
  }

  async #run(): Promise<void> {
    // So that whoever asks in the same breath is part of this run.
    await Promise.resolve()
    try {
      while (this.#stale) {
        this.#stale = false
        while (await this.#step()) this.#deps.changes.tell()
      }
      this.#failures = 0
    } catch (error) {
      if (this.#failures === 0) this.#deps.failed(error)
      const wait = Math.min(FIRST_RETRY_MS * 2 ** this.#failures++, LONGEST_RETRY_MS)
      this.#retry = setTimeout(() => this.#settle(), wait)
    }
    this.#settling = null
  }

  /** Does one thing that is missing, or answers false: nothing is. */
  async #step(): Promise<boolean> {
    const belongsIn = this.#allowed.mayJoin && this.#wanted.length > 0 && this.#epoch !== null
    if (this.#room === null) {
      if (belongsIn) await this.#join()
      return belongsIn
    }
    if (!belongsIn) {
      await this.#part(this.#room)
      return true
    }
    for (const source of MEDIA_SOURCES) {
      const should = this.#wanted.includes(source) && this.#may(this.#room, source)
      const published = this.#published.get(source)
      if (should === (published !== undefined)) continue
      if (published === undefined) await this.#publish(this.#room, source)
      else await this.#takeBack(this.#room, source, published)
      return true
    }
    return false
  }

  /** LiveKit answers nothing to a track it does not allow yet, so its permission is looked at first. */
  #may(room: Room, source: MediaSource): boolean {
    const held = room.localParticipant?.info.permission
    const sources = held?.canPublishSources ?? []
    const granted = held?.canPublish === true && sources.includes(DEVICES[source].source)
    return granted && this.#allowed.mayPublish.includes(source)
  }

  async #join(): Promise<void> {
    const { url, token } = await this.#deps.fetchToken()
    const room = new LivekitRoom()
    // A new permission comes with a new token: the one event of it that the SDK passes on.
    room.on(RoomEvent.TokenRefreshed, () => this.#settle())
    // The SDK has come back by itself, with new tracks of the same devices.
    room.on(RoomEvent.LocalTrackRepublished, () => this.#seal())
    room.on(RoomEvent.Disconnected, () => void this.#lost(room))
    await room.connect(url, token, { autoSubscribe: false, dynacast: true, encryption: sealed() })
    this.#room = room
    this.#keys = new RoomKeys(room)
    this.#seal()
  }

  async #publish(room: Room, source: MediaSource): Promise<void> {
    const participant = room.localParticipant
    if (participant === undefined) return
    const publish: Publish = async (track, options) => {
      const publication = await participant.publishTrack(track, options)
      this.#seal()
      return publication
    }
    const published = await DEVICES[source].publish(publish, this.#deps.look)
    // Put out while publishing: the device has nowhere to play to.
    if (this.#room === room) this.#published.set(source, published)
    else await published.stop()
  }

  /** A new track begins with another key, and an epoch may have begun while it was being published. */
  #seal(): void {
    if (this.#epoch !== null) this.#keys?.seal(this.#held, this.#epoch)
  }

  async #takeBack(room: Room, source: MediaSource, published: Published): Promise<void> {
    this.#published.delete(source)
    await room.localParticipant?.unpublishTrack(published.sid)
    await published.stop()
  }

  async #part(room: Room): Promise<void> {
    this.#room = null
    await this.#stopDevices()
    await room.disconnect()
  }

  /** Put out, or LiveKit has gone: comes back by itself while the view says so. */
  async #lost(room: Room): Promise<void> {
    if (this.#room !== room) return
    this.#room = null
    await this.#stopDevices()
    this.#deps.changes.tell()
    this.#settle()
  }

  async #stopDevices(): Promise<void> {
    const published = [...this.#published.values()]
    this.#published.clear()
    await Promise.all(published.map((one) => one.stop()))
  }
}
