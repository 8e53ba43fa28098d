/** /api/pages/:token — whoever is on call opens the link of a notice, signed in, and says that they have seen it. */
import type { PageCall } from '@hearth/protocol/http/pages'
import type { Page, RoomState } from '@hearth/room/state'
import { type Request, Router } from 'express'
import { secretHash } from '../../secret-hash.ts'
import type { PageRecord } from '../../store/notice-store.ts'
import type { StaffRecord } from '../../store/staff-store.ts'
import type { HttpDeps } from '../deps.ts'
import { isId, parseNothing } from '../parse.ts'
import { type HttpRefusal, refusal, refuse } from '../refusals.ts'
import { requireStaff } from '../require-staff.ts'

export function pagesRouter(deps: HttpDeps): Router {
  const { store, rooms } = deps
  const router = Router()

  router.get('/api/pages/:token', async (req, res) => {
    const paged = await requirePage(req)
    if (!paged.ok) return refuse(res, paged)
    res.json(await callOf(paged.page))
  })

  router.post('/api/pages/:token/acknowledge', async (req, res) => {
    const paged = await requirePage(req)
    if (!paged.ok) return refuse(res, paged)
    const parsed = parseNothing(req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const { page, staff } = paged
    const noted = await rooms.submit(page.sessionId, {
      type: 'acknowledgePage',
      number: current(page, await rooms.state(page.sessionId))?.number ?? page.page,
      by: staff.name,
    })
    // Whatever else the room says, it says that the page is over: the answer tells how.
    if (!noted.ok && noted.code === 'temporarily-unavailable') return refuse(res, noted)
    res.json(await callOf(page))
  })

  /** Of another program a link is as good as none. */
  async function requirePage(
    req: Request<{ token: string }>,
  ): Promise<{ ok: true; page: PageRecord; staff: StaffRecord } | HttpRefusal> {
    const ruling = await requireStaff(req, deps)
    if (!ruling.ok) return ruling
    const { token } = req.params
    const page = isId(token) ? await store.notices.byLink(secretHash(token)) : null
    return page === null || page.programId !== ruling.staff.programId
      ? refusal('not-found')
      : { ok: true, page, staff: ruling.staff }
  }

  async function callOf({ sessionId, groupName, page, createdAt }: PageRecord): Promise<PageCall> {
    const room = await rooms.state(sessionId)
    const goesOn = current({ page }, room)
    const seenBy = goesOn?.seenBy ?? null
    return {
      groupName,
      // The backup is told later of the same page.
      at: goesOn?.at ?? createdAt,
      state: room === null ? 'over' : goesOn === null ? 'led' : seenBy === null ? 'waits' : 'seen',
      seenBy,
    }
  }

  return router
}

/** The page that goes on, also where the link is of an earlier one: who opens that is not told that somebody leads. */
const current = ({ page }: Pick<PageRecord, 'page'>, room: RoomState | null): Page | null =>
  room?.page != null && room.page.number >= page ? room.page : null
