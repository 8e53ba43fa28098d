/** POST /api/rooms/:sessionId/texts/fetches — sealed texts that the caller's views name, by id. */
import { type FetchedTexts, fetchTextsSchema } from '@hearth/protocol/http/texts'
import { textsNamedTo } from '@hearth/room/texts'
import { Router } from 'express'
import type { HttpDeps } from '../deps.ts'
import { json } from '../json.ts'
import { limited } from '../limited.ts'
import { refuse } from '../refusals.ts'
import { requirePerson } from '../require-person.ts'

export function textFetchesRouter(deps: HttpDeps): Router {
  const router = Router()

  router.post('/api/rooms/:sessionId/texts/fetches', limited(deps, 'fetches'), json, async (req, res) => {
    const person = await requirePerson(req, deps, fetchTextsSchema)
    if (!person.ok) return refuse(res, person)
    const { sessionId, state, body } = person
    const named = textsNamedTo(state, body.personId).map(({ id }) => id)
    const ids = body.ids.filter((id) => named.includes(id))
    const fetched: FetchedTexts = {
      texts: ids.length === 0 ? [] : await deps.store.texts.fetch(sessionId, body.personId, ids),
    }
    res.json(fetched)
  })

  return router
}
