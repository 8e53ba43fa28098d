/** Port: planned sessions, their groups and invitations. */
import type { GuideStep } from '@hearth/protocol/guide'
import type { GroupId, GuideId, InvitationCode, SessionId, StaffId } from '@hearth/protocol/ids'
import type { Format } from '@hearth/protocol/roles'

export interface SessionRecord {
  id: SessionId
  groupId: GroupId
  groupName: string
  programId: string
  title: string
  startsAt: number
  minutes: number
  format: Format
  siteName: string | null
  capacity: number
  invitationCode: InvitationCode
  /** The owner first. */
  facilitators: { staffId: StaffId; name: string }[]
  /** Steps as the guide has them now; empty: no guide. */
  guide: GuideStep[]
  /** null until it has ended. */
  endedAt: number | null
}

export interface NewSessionRecord
  extends Omit<SessionRecord, 'groupName' | 'programId' | 'facilitators' | 'guide' | 'endedAt'> {
  facilitatorIds: StaffId[]
  guideId: GuideId | null
}

export interface SessionStore {
  /** `unknown`: the group, the guide, or one of the facilitators, is not of the program of the first facilitator, or may not lead (LEADING_ROLES). */
  create(session: NewSessionRecord): Promise<SessionRecord | 'unknown'>
  byId(sessionId: SessionId): Promise<SessionRecord | null>
  byInvitation(code: InvitationCode): Promise<SessionRecord | null>
  /** Not ended ones soonest first, then up to 50 ended ones, newest first. */
  ledBy(staffId: StaffId): Promise<SessionRecord[]>
  /** Of a program, not ended, soonest first; both moments included. */
  startingBetween(programId: string, from: number, until: number): Promise<SessionRecord[]>
  /** The old code stops working with the same write. */
  renewInvitation(sessionId: SessionId, code: InvitationCode): Promise<SessionRecord | null>
  /** Removes a session that has no room, no referral, and has not ended; false when it has. */
  callOff(sessionId: SessionId): Promise<boolean>
  groupsOf(staffId: StaffId): Promise<{ groupId: GroupId; name: string }[]>
}
