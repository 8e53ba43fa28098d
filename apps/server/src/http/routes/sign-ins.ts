/** /api/sign-in-requests, /api/sign-ins — staff come in by a mailed link or the six digits beside it. */
import { setTimeout as pause } from 'node:timers/promises'
import { signInRequestSchema, signInSchema } from '@hearth/protocol/http/staff'
import type { StaffId } from '@hearth/protocol/ids'
import { type Request, type Response, Router } from 'express'
import { secretHash } from '../../secret-hash.ts'
import type { EndedSeat } from '../../store/browser-store.ts'
import type { Background } from '../background.ts'
import {
  knownBrowser,
  LEARNER_COOKIE_MS,
  renewedBrowser,
  STAFF_COOKIE_MS,
  wipeBrowserIfIdle,
} from '../browser.ts'
import type { HttpDeps } from '../deps.ts'
import { addressOf, limited, takeFor } from '../limited.ts'
import { parseBody } from '../parse.ts'
import { type HttpRefusal, refusal, refuse } from '../refusals.ts'
import { requireStaff } from '../require-staff.ts'
import { digitsHash, mailSignIn } from '../sign-in-mail.ts'
import { meOf } from './staff.ts'

/** Longer than the database takes. Milliseconds. */
const DIGITS_ANSWER_MS = 100

type Entry = { ok: true; staffId: StaffId } | HttpRefusal

export function signInsRouter(deps: HttpDeps, background: Background): Router {
  const { store, clock } = deps
  const router = Router()

  // The answer goes out before the address is looked up: it says nothing about who is known, not even by its delay.
  router.post('/api/sign-in-requests', limited(deps, 'sign-in-requests'), async (req, res) => {
    const parsed = parseBody(signInRequestSchema, req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const { email } = parsed.body
    // Over this limit nothing more is mailed. The links that were mailed still work, so nobody is locked out by others.
    const share = await takeFor(deps, 'sign-in-mails', secretHash(email))
    if (share.ok) background.run('mailing a sign-in link', () => mailSignIn(deps, email))
    res.status(202).end()
  })

  router.post('/api/sign-ins', async (req, res) => {
    const parsed = parseBody(signInSchema, req.body)
    if (!parsed.ok) return refuse(res, parsed)
    const signIn = parsed.body
    const entry = 'token' in signIn ? await byToken(req, signIn.token) : await byDigits(req, signIn)
    if (!entry.ok) return refuse(res, entry)
    const staff = await store.staff.byId(entry.staffId)
    if (staff === null) return refuse(res, refusal('code-expired'))
    const { browser, keep } = await renewedBrowser(req, deps, STAFF_COOKIE_MS)
    await store.browsers.signIn(browser, staff.id, clock.now() + STAFF_COOKIE_MS)
    keep(res)
    res.json(meOf(staff))
  })

  router.delete('/api/sign-ins/current', async (req, res) => {
    const ruling = await requireStaff(req, deps)
    if (ruling.ok) {
      const seats = await store.browsers.signOut(ruling.browser, ruling.staff.id)
      await Promise.all(seats.map(endSeat))
    }
    if (!(await wipeBrowserIfIdle(req, res, deps)) && ruling.ok) await renewCookie(req, res)
    res.status(204).end()
  })

  /** Connections end whatever the room answers: without its word, the person is gone a minute later. */
  async function endSeat({ sessionId, personId, heldElsewhere }: EndedSeat): Promise<void> {
    deps.endConnections(sessionId, personId)
    if (heldElsewhere) return
    await deps.rooms
      .submit(sessionId, { type: 'signOut', personId })
      .catch((error) => deps.log.error({ error }, 'failed: telling a room of a sign-out'))
  }

  /** For those who go on using this browser. */
  async function renewCookie(req: Request, res: Response): Promise<void> {
    const known = knownBrowser(req, deps)
    const others = known === null ? [] : await store.browsers.signedIn(known, clock.now())
    const { keep } = await renewedBrowser(req, deps, others.length > 0 ? STAFF_COOKIE_MS : LEARNER_COOKIE_MS)
    keep(res)
  }

  /**
   * Nobody guesses 128 bits: a token counts as any request does, or a hospital's staff would lock each other out.
   * A demo link may be used as often as wanted, from this machine; behind a proxy nobody knows who asks.
   */
  async function byToken(req: Request, token: string): Promise<Entry> {
    const demo = deps.settings.trustProxy === 0 ? deps.demoSignIns?.staffBehind(token, req) : undefined
    if (demo !== undefined) return { ok: true, staffId: demo }
    const staffId = await store.staff.spendToken(secretHash(token), clock.now())
    return staffId === null ? refusal('code-expired') : { ok: true, staffId }
  }

  /** Unknown addresses, wrong, spent and expired digits get the same answer. Where digits have had their tries, the link still works. */
  async function byDigits(
    req: Request,
    { email, digits }: { email: string; digits: string },
  ): Promise<Entry> {
    const share = await takeFor(deps, 'sign-ins', addressOf(req))
    if (!share.ok) return share
    const perPerson = await takeFor(deps, 'sign-in-digits', secretHash(email))
    if (!perPerson.ok) return perPerson
    // A known address writes to the database, and an unknown one does not: the pause hides how long that takes.
    const [staffId] = await Promise.all([
      store.staff.spendDigits(email, digitsHash(email, digits), clock.now()),
      pause(DIGITS_ANSWER_MS),
    ])
    return staffId === null
      ? refusal('bad-input', { fields: { digits: 'not-valid' } })
      : { ok: true, staffId }
  }

  return router
}
