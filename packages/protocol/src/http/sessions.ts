/** /api/sessions, /api/groups, /api/guides — planning, for facilitators. */
import { z } from 'zod'
import { type GroupId, type GuideId, idSchema, type SessionId, type StaffId } from '../ids.ts'
import {
  MAX_CAPACITY,
  MAX_FACILITATORS,
  MAX_MINUTES,
  MAX_SITE_NAME,
  MAX_TITLE,
  MIN_CAPACITY,
  MIN_MINUTES,
} from '../limits.ts'
import { FORMATS, type Format, type Phase } from '../roles.ts'
import type { SessionCard } from '../room-view.ts'
import { lineSchema } from '../text.ts'

/** POST /api/sessions. The caller is always one of the facilitators. */
export interface NewSession {
  groupId: GroupId
  title: string
  /** Milliseconds since the epoch. */
  startsAt: number
  minutes: number
  format: Format
  /** Required when hybrid, else null. */
  siteName: string | null
  /** How many learners at most. */
  capacity: number
  /** Co-facilitators beside the caller. */
  facilitatorIds: StaffId[]
  /** Whose steps it goes through, fitted to its minutes; null: none. */
  guideId: GuideId | null
}

export const newSessionSchema: z.ZodType<NewSession> = z
  .strictObject({
    groupId: idSchema,
    title: lineSchema(MAX_TITLE),
    startsAt: z.int().min(0).max(8.64e15),
    minutes: z.int().min(MIN_MINUTES).max(MAX_MINUTES),
    format: z.enum(FORMATS),
    siteName: z.union([z.null(), lineSchema(MAX_SITE_NAME)]),
    capacity: z.int().min(MIN_CAPACITY).max(MAX_CAPACITY),
    facilitatorIds: z.array(idSchema).max(MAX_FACILITATORS - 1),
    guideId: idSchema.nullable(),
  })
  .refine((session) => (session.format === 'hybrid') === (session.siteName !== null), {
    path: ['siteName'],
    message: 'required',
  })

/** One session as its facilitators see it. */
export interface PlannedSession {
  id: SessionId
  groupName: string
  title: string
  startsAt: number
  minutes: number
  format: Format
  siteName: string | null
  capacity: number
  phase: Phase
  facilitators: { staffId: StaffId; name: string }[]
  /** Somebody has said there that they are not OK, and it has not been ended. */
  notOkIsOpen: boolean
  /** Until when its referrals are taken, milliseconds since the epoch. null: it has not ended yet. */
  referralsUntil: number | null
  /** Path of the invitation link, `/j/CODE`; the browser puts its own origin before it. */
  invitationPath: string
}

/** A session of the program that the caller does not lead, and can attend now: they wait in its lobby. */
export interface JoinableSession {
  session: SessionCard
  phase: Phase
}

/** GET /api/sessions, for who facilitates or advises. */
export interface SessionList {
  /** Those the caller leads, soonest first; ended ones last. */
  sessions: PlannedSession[]
  /** Soonest first. */
  joinable: JoinableSession[]
}

/** GET /api/groups */
export interface GroupList {
  groups: { groupId: GroupId; name: string }[]
}

/** GET /api/guides: those of the caller's program. The first is what a session goes through unless told otherwise. */
export interface GuideList {
  /** `minutes`: of all steps. */
  guides: { guideId: GuideId; title: string; minutes: number }[]
}

/** POST /api/sessions/:id/invitations answers a `PlannedSession` with a new link; the old one no longer works. */
/** POST /api/sessions/:id/attendances answers a `Seat` (invitations.ts): the caller enters as facilitator, or waits in the lobby. */
/** DELETE /api/sessions/:id calls a session off that has not begun. */
/** GET /api/sessions/:id answers a `PlannedSession`. */
