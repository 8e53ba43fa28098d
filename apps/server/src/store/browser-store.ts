/** Port: what a browser's cookie stands for. A browser is known by the SHA-256 hash of its cookie only. */
import type { PersonId, SessionId, StaffId } from '@hearth/protocol/ids'

/** Whose seat, and in which session. */
export interface HeldSeat {
  sessionId: SessionId
  personId: PersonId
}

export interface EndedSeat extends HeldSeat {
  /** Another browser may still act for the person. */
  heldElsewhere: boolean
}

export interface BrowserStore {
  /** This browser may act for this person from now on. */
  link(browser: string, sessionId: SessionId, personId: PersonId): Promise<void>
  /** The same for a member of staff. False when they are not signed in on this browser, or no longer. */
  linkStaff(browser: string, seat: HeldSeat, staffId: StaffId, now: number): Promise<boolean>
  mayActAs(browser: string, sessionId: SessionId, personId: PersonId): Promise<boolean>
  /** People of one session this browser may speak for, oldest first. */
  peopleOf(browser: string, sessionId: SessionId): Promise<PersonId[]>
  /** Nobody may speak for this person any more (left, or moved to another device). */
  unlink(sessionId: SessionId, personId: PersonId): Promise<void>

  /** Staff signed in on this browser, the latest first. */
  signIn(browser: string, staffId: StaffId, expiresAt: number): Promise<void>
  signedIn(browser: string, now: number): Promise<StaffId[]>
  /** Ends what this browser held for them too. Answers those seats. */
  signOut(browser: string, staffId: StaffId): Promise<EndedSeat[]>

  /** True while the cookie stands for anybody: then it is kept, else it is wiped. */
  isOfUse(browser: string, now: number): Promise<boolean>
  /** The browser has a new cookie: `browser` stands for nobody any more, and `renewed` for all of them. */
  renew(browser: string, renewed: string): Promise<void>

  /** A one-time code that carries a seat to another browser. */
  offerMove(codeHash: string, sessionId: SessionId, personId: PersonId, expiresAt: number): Promise<void>
  /** Codes still open for this person are void. */
  voidMoves(sessionId: SessionId, personId: PersonId): Promise<void>
  /** Whose seat a code would carry. null: unknown, spent, expired. */
  offeredMove(codeHash: string, now: number): Promise<HeldSeat | null>
  /** In one transaction: the code is spent, the old browsers are unlinked, the new one is linked. null: unknown, spent, expired. */
  acceptMove(codeHash: string, browser: string, now: number): Promise<HeldSeat | null>

  /** Removes what has expired. */
  tidy(now: number): Promise<void>
}
