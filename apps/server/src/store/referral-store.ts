/** Port: referrals to the wellness office. They name the member of staff who flagged them, and no learner. */
import type { SessionId, StaffId } from '@hearth/protocol/ids'
import type { Consent, ContactWay, ReferralState, Urgency } from '@hearth/protocol/referral'

export interface ReferralRecord {
  id: string
  programId: string
  sessionId: SessionId
  /** Who flagged it. */
  staffId: StaffId
  /** Five digits; of one program no two are the same. */
  reference: string
  reason: string
  urgency: Urgency
  consent: Consent
  contact: ContactWay
  state: ReferralState
  flaggedAt: number
}

/** With what the office needs to find its way back. */
export interface InboxRecord extends ReferralRecord {
  groupName: string
  sessionTitle: string
  startsAt: number
  flaggedBy: { name: string; email: string }
}

export interface ReferralStore {
  /**
   * Durable when it resolves, with a notice to who is on call if it is for today. Once there, one of this id stays as it is. `reference-taken`: another one of the program
   * has this reference. `unknown`: the session is not there, or the id is that of a referral of another session or member
   * of staff.
   */
  flag(referral: ReferralRecord): Promise<ReferralRecord | 'reference-taken' | 'unknown'>
  /** Those this member of staff flagged in this session, newest first. */
  flaggedBy(staffId: StaffId, sessionId: SessionId): Promise<ReferralRecord[]>
  /** Of a program: open ones by urgency, then oldest first; after them up to 50 closed ones, newest first. */
  inbox(programId: string): Promise<InboxRecord[]>
  /** False when the program has none of this id. */
  setState(programId: string, id: string, state: ReferralState): Promise<boolean>
}
