/** What a room knows of its session from the plan, and where it meets. Every field says who may see it. */
import type { GuideStep } from '@hearth/protocol/guide'
import type { SessionId, SiteId, StaffId } from '@hearth/protocol/ids'
import type { Format } from '@hearth/protocol/roles'

/** What the plan says of the session, copied when the room opens. */
export interface SessionPlan {
  /** Everyone with the link. */
  id: SessionId
  /** Everyone with the link. */
  title: string
  /** Everyone with the link. */
  groupName: string
  /** Names: everyone with the link. Ids: nobody. */
  facilitators: { staffId: StaffId; name: string }[]
  /** Everyone with the link. Milliseconds since the epoch. */
  startsAt: number
  /** Everyone with the link. */
  minutes: number
  /** Everyone with the link. */
  format: Format
  /** Nobody. How many learners the room takes. */
  capacity: number
  /** Facilitators and advisors; of a step that goes on, title and end: everyone admitted. Empty: no guide. */
  guide: GuideStep[]
  /** Nobody. Left alone so long, or without a facilitator so long after the start, milliseconds: on-call is paged. */
  pageAfterMs: number
}

/** A physical room taking part. */
export interface Site {
  /** Everyone admitted. */
  id: SiteId
  /** Everyone with the link. */
  name: string
}
