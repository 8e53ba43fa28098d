/** The participant behind a request: the pair (cookie, personId of the body), verified, and still in the live room. */
import type { AsPerson } from '@hearth/protocol/http/rooms'
import type { SessionId } from '@hearth/protocol/ids'
import { requireNotRemoved } from '@hearth/room/guards'
import type { Person, RoomState } from '@hearth/room/state'
import type { Request } from 'express'
import type { z } from 'zod'
import { knownBrowser } from './browser.ts'
import type { HttpDeps } from './deps.ts'
import { isId, parseBody } from './parse.ts'
import { type HttpRefusal, refusal } from './refusals.ts'

interface Verified<Body> {
  ok: true
  sessionId: SessionId
  body: Body
  state: RoomState
}

type InRoom = Request<{ sessionId: string }>

/** Somebody who is in the room. */
export async function requirePerson<Body extends AsPerson>(
  req: InRoom,
  deps: HttpDeps,
  schema: z.ZodType<Body>,
): Promise<(Verified<Body> & { person: Person }) | HttpRefusal> {
  const known = await requireOnceKnown(req, deps, schema)
  if (!known.ok) return known
  const { personId } = known.body
  const welcome = requireNotRemoved(known.state, personId)
  if (!welcome.ok) return welcome
  const person = known.state.people[personId]
  return person === undefined ? refusal('not-known-here') : { ...known, person }
}

/** Somebody who is in the room, or was removed from it. */
export async function requireOnceKnown<Body extends AsPerson>(
  req: InRoom,
  deps: HttpDeps,
  schema: z.ZodType<Body>,
): Promise<Verified<Body> | HttpRefusal> {
  const { sessionId } = req.params
  if (!isId(sessionId)) return refusal('not-found')
  const parsed = parseBody(schema, req.body)
  if (!parsed.ok) return parsed
  const browser = knownBrowser(req, deps)
  if (browser === null || !(await deps.store.browsers.mayActAs(browser, sessionId, parsed.body.personId))) {
    // The end has erased who was who: whoever was in it then hears that it is over.
    const ended = ((await deps.store.sessions.byId(sessionId))?.endedAt ?? null) !== null
    return refusal(ended ? 'session-over' : 'not-known-here')
  }
  const state = await deps.rooms.state(sessionId)
  return state === null ? refusal('session-over') : { ok: true, sessionId, body: parsed.body, state }
}
