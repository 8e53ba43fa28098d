/** Port: the outbox of notices to an office. The room store and the referral store write them, with the row they came with. */
import type { SessionId } from '@hearth/protocol/ids'

/** Told apart by who is to be told: they may be reached on different ways. */
export type Told = 'on-call' | 'backup'

/** What the room store writes. */
export interface NewNotice {
  id: string
  /** Which page of the session, from 1. */
  page: number
  who: Told
  createdAt: number
}

/** `sent`: one way has worked · `failed`: none has, or will · `dropped`: it was over before one had. */
export type NoticeState = 'pending' | 'sent' | 'failed' | 'dropped'

/** Of one way to tell them. `open`: to be tried, or tried again. */
export type WayState = 'open' | 'sent' | 'failed'

export interface NoticeProgress {
  state: NoticeState
  mail: WayState
  webhook: WayState
  /** The room knows `state`. */
  noted: boolean
  /** null: nothing is left to do. */
  nextAttemptAt: number | null
}

/** `referralId`: of the referral it is about; null: it is about a page. */
export interface ClaimedNotice extends NewNotice, Omit<NoticeProgress, 'nextAttemptAt'> {
  sessionId: SessionId
  programId: string
  referralId: string | null
  /** Which attempt this one is, from 1. */
  attempt: number
  /** When the first attempt began. */
  triedSince: number
}

/** What a link of a notice leads to. */
export interface PageRecord {
  sessionId: SessionId
  programId: string
  groupName: string
  page: number
  createdAt: number
}

export interface NoticeStore {
  /**
   * Takes up to `most` notices that are due, the oldest first, until `until`: no other node has them before then. Whoever
   * crashes with one in hand leaves it to the next who asks after that.
   */
  claim(now: number, until: number, most: number): Promise<ClaimedNotice[]>
  /** Durable before the link goes out. */
  addLink(id: string, tokenHash: string): Promise<void>
  /** `taken`: another node has taken it up since that attempt, and nothing is written. */
  settle(id: string, attempt: number, progress: NoticeProgress): Promise<'written' | 'taken'>
  /** Whether nobody of the office has said yet that they have read this referral. */
  isUnread(referralId: string): Promise<boolean>
  byLink(tokenHash: string): Promise<PageRecord | null>
  /** Erases what is older than `TRAIL_MS`. */
  tidy(now: number): Promise<void>
}
