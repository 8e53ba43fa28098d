/** The closing poll: a one-time ballot for each learner, cast without a cookie, and its sums for those who lead. */
import { z } from 'zod'
import { idSchema, type PersonId } from '../ids.ts'
import { type Answers, LEAVINGS, type PollSums, STEPS, type Step } from '../poll.ts'

/**
 * POST /api/rooms/:sessionId/ballot-tokens, with the cookie: a learner's browser asks that its token be good for one
 * ballot. It makes the token itself, so that a retry names the same one.
 */
export interface BallotTokenRequest {
  personId: PersonId
  token: string
}

export const ballotTokenRequestSchema: z.ZodType<BallotTokenRequest> = z.strictObject({
  personId: idSchema,
  token: idSchema,
})

/** POST /api/sessions/:sessionId/ballots, without any cookie: answered 201 once it is durable. */
export interface Ballot {
  token: string
  answers: Answers
}

const stepSchema: z.ZodType<Step> = z.literal([...STEPS])

export const ballotSchema: z.ZodType<Ballot> = z.strictObject({
  token: idSchema,
  answers: z.strictObject({
    safe: stepSchema,
    heard: stepSchema,
    connected: stepSchema,
    led: stepSchema,
    leaving: z.enum(LEAVINGS),
  }),
})

/** GET /api/sessions/:sessionId/poll-results, for those who lead it. null: not enough answers yet. */
export interface PollResults {
  sums: PollSums | null
}
