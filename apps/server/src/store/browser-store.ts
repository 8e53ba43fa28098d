/** Port: what a browser's cookie stands for. A browser is known by the SHA-256 hash of its cookie only. */
import type { PersonId, SessionId, StaffId } from '@hearth/protocol/ids'

export interface BrowserStore {
  /** This browser may speak for this person from now on. */
  link(browser: string, sessionId: SessionId, personId: PersonId): Promise<void>
  mayActAs(browser: string, sessionId: SessionId, personId: PersonId): Promise<boolean>
  /** People of one session this browser may speak for, oldest first. */
  peopleOf(browser: string, sessionId: SessionId): Promise<PersonId[]>
  /** Nobody may speak for this person any more (left, or moved to another device). */
  unlink(sessionId: SessionId, personId: PersonId): Promise<void>

  /** Staff signed in on this browser, the latest first. */
  signIn(browser: string, staffId: StaffId, expiresAt: number): Promise<void>
  signedIn(browser: string, now: number): Promise<StaffId[]>
  signOut(browser: string, staffId: StaffId): Promise<void>

  /** True while the cookie stands for anybody: then it is kept, else it is wiped. */
  isOfUse(browser: string, now: number): Promise<boolean>

  /** A one-time code that carries a seat to another browser. */
  offerMove(codeHash: string, sessionId: SessionId, personId: PersonId, expiresAt: number): Promise<void>
  /** Codes still open for this person are void. */
  voidMoves(sessionId: SessionId, personId: PersonId): Promise<void>
  /** Whose seat a code would carry. null: unknown, spent, expired. */
  offeredMove(codeHash: string, now: number): Promise<{ sessionId: SessionId; personId: PersonId } | null>
  /** In one transaction: the code is spent, the old browsers are unlinked, the new one is linked. null: unknown, spent, expired. */
  acceptMove(
    codeHash: string,
    browser: string,
    now: number,
  ): Promise<{ sessionId: SessionId; personId: PersonId } | null>

  /** Removes what has expired. */
  tidy(now: number): Promise<void>
}
