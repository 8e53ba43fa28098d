/** Whom somebody can turn to, and asking the wellness office to get in touch. */
import { z } from 'zod'
import { idSchema, type PersonId } from '../ids.ts'
import { MAX_REACH } from '../limits.ts'
import { lineSchema } from '../text.ts'

/** A person, a service or a place to turn to. */
export interface SupportContact {
  name: string
  /** A number, an address or a place, as the office wrote it. */
  reach: string
}

/** GET /api/sessions/:sessionId/support, for whoever knows the session's id. */
export interface Support {
  /** Help at once. */
  crisis: SupportContact[]
  /** Help at leisure. */
  resources: SupportContact[]
  /** These are the demo's: nobody answers there. */
  examples: boolean
}

/** POST /api/rooms/:sessionId/contact-requests: somebody who is, or was, in this session asks the office to get in touch. A second one replaces the first. */
export interface ContactRequest {
  personId: PersonId
  /** How they can be reached, in their own words. */
  reach: string
}

export const contactRequestSchema: z.ZodType<ContactRequest> = z.strictObject({
  personId: idSchema,
  reach: lineSchema(MAX_REACH),
})

/** GET /api/contact-requests, for the office: those not yet dealt with, oldest first. */
export interface ContactRequestList {
  requests: {
    id: string
    /** Of the group whose session it was. */
    groupName: string
    reach: string
    /** Milliseconds since the epoch. */
    askedAt: number
  }[]
}

/** DELETE /api/contact-requests/:id: the office has been in touch; nothing of the request remains. */
