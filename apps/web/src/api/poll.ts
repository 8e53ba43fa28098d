/** The closing poll of a learner: a ballot is asked for with the cookie, and cast without one. */
import type { Seat } from '@hearth/protocol/http/invitations'
import type { SessionId } from '@hearth/protocol/ids'
import type { Answers } from '@hearth/protocol/poll'
import { request } from './request.ts'

/** Asks that `token`, made by this browser, be good for one ballot. The same one may be asked for again. */
export const postBallotToken = ({ sessionId, personId }: Seat, token: string) =>
  request<undefined>('POST', `/api/rooms/${encodeURIComponent(sessionId)}/ballot-tokens`, { personId, token })

/** Nothing goes along that says whose it is. */
export const postBallot = (sessionId: SessionId, token: string, answers: Answers) =>
  request<undefined>(
    'POST',
    `/api/sessions/${encodeURIComponent(sessionId)}/ballots`,
    { token, answers },
    'nobody',
  )
