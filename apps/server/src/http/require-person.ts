/** The participant behind a request: the pair (cookie, personId of the body), verified, and still in the live room. */
import { type AsPerson, asPersonSchema } from '@hearth/protocol/http/rooms'
import type { SessionId } from '@hearth/protocol/ids'
import type { RoomState } from '@hearth/room/state'
import type { Request } from 'express'
import { knownBrowser } from './browser.ts'
import type { HttpDeps } from './deps.ts'
import { isId, parseBody } from './parse.ts'
import { type HttpRefusal, refusal } from './refusals.ts'

interface VerifiedPerson extends AsPerson {
  ok: true
  sessionId: SessionId
  state: RoomState
}

export async function requirePerson(
  req: Request<{ sessionId: string }>,
  deps: HttpDeps,
): Promise<VerifiedPerson | HttpRefusal> {
  const { sessionId } = req.params
  if (!isId(sessionId)) return refusal('not-found')
  const parsed = parseBody(asPersonSchema, req.body)
  if (!parsed.ok) return parsed
  const { personId } = parsed.body
  const browser = knownBrowser(req, deps)
  if (browser === null || !(await deps.store.browsers.mayActAs(browser, sessionId, personId))) {
    return refusal('not-known-here')
  }
  const state = await deps.rooms.state(sessionId)
  if (state === null) return refusal('session-over')
  if (state.people[personId] === undefined) return refusal('not-known-here')
  return { ok: true, sessionId, personId, state }
}
