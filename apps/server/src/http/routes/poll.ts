/** The closing poll: a ballot for each learner, cast in nobody's name, and its sums for those who lead. */
import { ballotSchema, ballotTokenRequestSchema, type PollResults } from '@hearth/protocol/http/poll'
import { requireVoter } from '@hearth/room/guards'
import { Router } from 'express'
import { randomId } from '../../random-id.ts'
import { secretHash } from '../../secret-hash.ts'
import type { HttpDeps } from '../deps.ts'
import { isId, parseBody } from '../parse.ts'
import { refusal, refuse } from '../refusals.ts'
import { requireSessionLedNow } from '../require-led-session.ts'
import { requirePerson } from '../require-person.ts'

export function pollRouter(deps: HttpDeps): Router {
  const { store, clock } = deps
  const router = Router()

  router.post('/api/rooms/:sessionId/ballot-tokens', async (req, res) => {
    const person = await requirePerson(req, deps, ballotTokenRequestSchema)
    if (!person.ok) return refuse(res, person)
    const voter = requireVoter(person.state, { ...person.person, staff: person.person.staffId !== null })
    if (!voter.ok) return refuse(res, voter)
    const { personId, token } = person.body
    const given = await store.polls.giveBallot(person.sessionId, personId, secretHash(token))
    if (given !== 'given') return refuse(res, refusal(given))
    res.status(201).end()
  })

  // Who asks is not looked at, and no cookie is read: the token is all there is to know.
  router.post('/api/sessions/:sessionId/ballots', async (req, res) => {
    const { sessionId } = req.params
    if (!isId(sessionId)) return refuse(res, refusal('not-found'))
    const parsed = parseBody(ballotSchema, req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const { token, answers } = parsed.body
    const ballot = { id: randomId(), sessionId, tokenHash: secretHash(token), answers }
    const cast = await store.polls.cast(ballot, clock.now())
    if (cast !== 'cast') return refuse(res, refusal(cast))
    res.status(201).end()
  })

  router.get('/api/sessions/:sessionId/poll-results', async (req, res) => {
    const led = await requireSessionLedNow(req, deps)
    if (!led.ok) return refuse(res, led)
    const results: PollResults = { sums: await store.polls.sums(led.session.id) }
    res.json(results)
  })

  return router
}
