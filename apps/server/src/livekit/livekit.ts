/** Port: the media server, as much of it as Hearth uses. Rooms exist only where the reconciler made them. */
import type { MediaIdentity } from '@hearth/protocol/ids'
import type { PublishedSource } from '@hearth/protocol/roles'

/** A track as the media server sees it. `kind` is what the bytes are, `source` only what the browser called it. */
export interface LivekitTrack {
  kind: 'audio' | 'video' | 'data'
  source: PublishedSource | 'other'
}

export interface LivekitParticipant {
  identity: MediaIdentity
  /** What it may publish now. Empty: nothing. */
  mayPublish: PublishedSource[]
  tracks: LivekitTrack[]
}

export interface Livekit {
  /** Makes the LivekitRoom if it is not there. */
  ensureRoom(room: string): Promise<void>
  /** Ends it for everybody; no error when there is none. */
  deleteRoom(room: string): Promise<void>
  /** Names of all LivekitRooms there are, others' included. */
  rooms(): Promise<string[]>
  /** Empty when there is no such LivekitRoom. */
  participants(room: string): Promise<LivekitParticipant[]>
  /** Sets what one participant may publish; takes effect at once. No error when it has left. */
  permit(room: string, identity: MediaIdentity, publish: readonly PublishedSource[]): Promise<void>
  /** Puts one participant out. No error when it has left. */
  remove(room: string, identity: MediaIdentity): Promise<void>
  /** A token for one identity in one LivekitRoom: subscribing only, no name, no metadata. */
  token(room: string, identity: MediaIdentity): Promise<string>
  /** Whether this header of a webhook was signed with our key. Says nothing of the body. */
  signedWebhook(authorization: string | undefined): Promise<boolean>
  /** Reads a webhook; null when its signature is not ours. Answers the LivekitRoom it is about, or '' when none. */
  webhookRoom(body: string, authorization: string | undefined): Promise<string | null>
}
