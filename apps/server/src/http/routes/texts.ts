/**
 * /api/rooms/:sessionId/texts — sealed texts, written, and shown to one more reader. The room says who may, before anything
 * is stored and once more when it takes it: first the sealed text is durable, then the room names it. What is between the
 * two when a server dies nobody can find, and the end of the session erases it.
 */

import type { AsPerson } from '@hearth/protocol/http/rooms'
import {
  type ShareTexts,
  shareTextsSchema,
  type Where,
  type WriteText,
  writeTextSchema,
} from '@hearth/protocol/http/texts'
import type { SessionId } from '@hearth/protocol/ids'
import type { Refusal } from '@hearth/protocol/refusals'
import { decide } from '@hearth/room/decide'
import type { SystemCommand, WrittenTo } from '@hearth/room/system-commands'
import { type Request, Router } from 'express'
import type { z } from 'zod'
import type { StoredKey } from '../../store/text-store.ts'
import type { HttpDeps } from '../deps.ts'
import { takeFor } from '../limited.ts'
import { type HttpRefusal, refusal, refuse } from '../refusals.ts'
import { requirePerson } from '../require-person.ts'

export function textsRouter(deps: HttpDeps): Router {
  const { store, rooms, clock } = deps
  const router = Router()

  router.post('/api/rooms/:sessionId/texts', async (req, res) => {
    const writer = await requireWriter(req, writeTextSchema)
    if (!writer.ok) return refuse(res, writer)
    const { sessionId, state, body } = writer
    const command = writing(body)
    const ruling = decide(state, { by: 'system', command }, clock.now())
    if (!ruling.ok) return refuse(res, namingId(ruling))
    if (ruling.events.length > 0) {
      const stored = await write(sessionId, body, command)
      if (!stored.ok) return refuse(res, stored)
    }
    res.status(201).end()
  })

  router.post('/api/rooms/:sessionId/texts/shares', async (req, res) => {
    const owner = await requireWriter(req, shareTextsSchema)
    if (!owner.ok) return refuse(res, owner)
    const { sessionId, state, body } = owner
    const command = sharing(body)
    const ruling = decide(state, { by: 'system', command }, clock.now())
    if (!ruling.ok) return refuse(res, ruling)
    // What that one can read already keeps the key it has.
    const fresh = ruling.events.flatMap((event) => (event.type === 'textsShared' ? event.textIds : []))
    if (fresh.length > 0) {
      const shared = await share(sessionId, body, { ...command, textIds: fresh })
      if (!shared.ok) return refuse(res, shared)
    }
    res.status(201).end()
  })

  /** Somebody in the room, who does not write faster than people do. */
  async function requireWriter<Body extends AsPerson>(
    req: Request<{ sessionId: string }>,
    schema: z.ZodType<Body>,
  ) {
    const person = await requirePerson(req, deps, schema)
    if (!person.ok) return person
    const taken = await takeFor(deps, 'texts', `${person.sessionId} ${person.body.personId}`)
    return taken.ok ? person : taken
  }

  async function write(
    sessionId: SessionId,
    { id, personId, body, where }: WriteText,
    command: SystemCommand,
  ): Promise<{ ok: true } | HttpRefusal> {
    const stored = await store.texts.write(sessionId, { id, author: personId, body }, keysOf(id, where))
    if (stored === 'taken') return namingId(refusal('bad-input'))
    if (stored !== 'written') return refusal(stored)
    const named = await rooms.submit(sessionId, command)
    if (isSettled(named)) await store.texts.erase(sessionId, [id])
    return named
  }

  async function share(
    sessionId: SessionId,
    { with: personId, fromKey, keys }: ShareTexts,
    command: Extract<SystemCommand, { type: 'shareTexts' }>,
  ): Promise<{ ok: true } | HttpRefusal> {
    const { textIds } = command
    const stored = await store.texts.addKeys(
      sessionId,
      keys
        .filter(({ id }) => textIds.includes(id))
        .map(({ id, sealed }) => ({ textId: id, personId, sealed, sealedBy: fromKey })),
    )
    if (stored !== 'written') return refusal(stored)
    const named = await rooms.submit(sessionId, command)
    if (isSettled(named)) await store.texts.forgetReader(sessionId, personId, textIds)
    return named
  }

  return router
}

/** Refused for good. Where the room could not be reached it may have been taken all the same: a retry will tell. */
const isSettled = (outcome: { ok: true } | Refusal): boolean =>
  !outcome.ok && outcome.code !== 'temporarily-unavailable'

/** The only field that the room finds fault with is the id: it is somebody else's. */
const namingId = (refused: Refusal): HttpRefusal =>
  refused.code === 'bad-input' ? refusal('bad-input', { fields: { id: 'not-valid' } }) : refused

const writing = ({ id, personId, where }: WriteText) =>
  ({ type: 'writeText', textId: id, personId, where: writtenTo(where) }) as const

/** Without what is sealed: that is no concern of the room's. */
function writtenTo(where: Where): WrittenTo {
  switch (where.kind) {
    case 'private':
      return { kind: 'private', thread: where.thread, ...sealedTo(where) }
    case 'lane':
      return { kind: 'lane', ...sealedTo(where) }
    case 'chat':
    case 'caption':
      return { kind: where.kind, epoch: where.epoch }
  }
}

const sealedTo = ({ fromKey, keys }: Extract<Where, { keys: unknown }>) => ({
  fromKey,
  readers: keys.map(({ personId, publicKey }) => ({ personId, publicKey })),
})

const keysOf = (textId: string, where: Where): StoredKey[] =>
  'keys' in where
    ? where.keys.map(({ personId, sealed }) => ({ textId, personId, sealed, sealedBy: where.fromKey }))
    : []

const sharing = ({ personId, with: to, fromKey, publicKey, keys }: ShareTexts) => ({
  type: 'shareTexts' as const,
  personId,
  textIds: keys.map(({ id }) => id),
  fromKey,
  reader: { personId: to, publicKey },
})
