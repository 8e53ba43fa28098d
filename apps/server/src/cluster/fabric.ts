/** Ports: what nodes share beside the database. Never the truth: losing any of it costs time, not data. */
import type { SessionId } from '@hearth/protocol/ids'

/** Makes one node the usual keeper of a room (its deadlines and its media). */
export interface Leases {
  /** True when this node now holds the lease. The lease then lasts `leaseMs` of Timing from this call. */
  acquire(sessionId: SessionId): Promise<boolean>
  release(sessionId: SessionId): Promise<void>
}

/** What is limited; the numbers stand beside each implementation's construction in limits.ts. */
export type LimitName =
  | 'commands'
  | 'signals'
  | 'handshakes'
  | 'connections'
  | 'arrivals'
  | 'arrivals-of-browser'
  | 'sign-ins'
  | 'sign-in-requests'
  | 'sign-in-mails'
  | 'sign-in-digits'
  | 'requests'
  | 'texts'
  | 'reactions'
  | 'fetches'

/** Counts attempts by key over all nodes. */
export interface Limits {
  /** null: go on. A number: refused, try again after so many milliseconds. */
  take(name: LimitName, key: string): Promise<number | null>
}

/** Tells every node, this one included, that a room has been written. */
export interface WakeUps {
  publish(sessionId: SessionId, version: number): Promise<void>
  /** Returns the function that stops listening. */
  subscribe(listener: (sessionId: SessionId, version: number) => void): () => void
}

export interface Fabric {
  leases: Leases
  limits: Limits
  wakeUps: WakeUps
  /** For Socket.IO; undefined: its own in-memory adapter. */
  socketAdapter: unknown
  /** Whether the fabric can be reached now. */
  healthy(): Promise<boolean>
  close(): Promise<void>
}
