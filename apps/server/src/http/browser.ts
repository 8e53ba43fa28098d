/** The browser behind a request: reads, sets and wipes its cookie. */
import type { CookieOptions, Request, Response } from 'express'
import { browserOf, cookieName, cookieSecret } from '../browser-cookie.ts'
import { randomId } from '../random-id.ts'
import { secretHash } from '../secret-hash.ts'
import type { HttpDeps } from './deps.ts'

const HOUR_MS = 60 * 60 * 1000
/** A learner's browser is forgotten the day after, should nobody press `Leave`. */
const LEARNER_COOKIE_MS = 24 * HOUR_MS
/** How long a member of staff stays signed in. */
export const STAFF_COOKIE_MS = 7 * 24 * HOUR_MS

/** The browser as the store knows it; null: it has no cookie. */
export const knownBrowser = (req: Request, { settings }: HttpDeps): string | null =>
  browserOf(req.headers.cookie, settings.publicUrl)

/** A browser that is about to stand for somebody. */
export interface StandingBrowser {
  /** As the store knows it. */
  browser: string
  /** Gives it its cookie, once it does stand for somebody. */
  keep(res: Response): void
}

/** For a learner. A longer cookie, of staff on the same browser, is left as it is. */
export async function browserOfLearner(req: Request, deps: HttpDeps): Promise<StandingBrowser> {
  const known = knownBrowser(req, deps)
  const staff = known === null ? [] : await deps.store.browsers.signedIn(known, deps.clock.now())
  return staff.length > 0 && known !== null
    ? { browser: known, keep: () => {} }
    : standingBrowser(req, deps, LEARNER_COOKIE_MS)
}

export const browserOfStaff = (req: Request, deps: HttpDeps): StandingBrowser =>
  standingBrowser(req, deps, STAFF_COOKIE_MS)

function standingBrowser(req: Request, { settings }: HttpDeps, maxAge: number): StandingBrowser {
  const { publicUrl } = settings
  const secret = cookieSecret(req.headers.cookie, publicUrl) ?? randomId()
  return {
    browser: secretHash(secret),
    keep: (res) => res.cookie(cookieName(publicUrl), secret, { ...cookieOptions(publicUrl), maxAge }),
  }
}

/** Wipes the cookie unless it still stands for somebody. */
export async function wipeBrowserIfIdle(req: Request, res: Response, deps: HttpDeps): Promise<void> {
  const browser = knownBrowser(req, deps)
  if (browser !== null && (await deps.store.browsers.isOfUse(browser, deps.clock.now()))) return
  const { publicUrl } = deps.settings
  res.clearCookie(cookieName(publicUrl), cookieOptions(publicUrl))
}

const cookieOptions = (publicUrl: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: publicUrl.startsWith('https:'),
  path: '/',
})
