/** The browser behind a request: reads, sets and wipes its cookie. */
import type { CookieOptions, Request, Response } from 'express'
import { browserOf, cookieName, cookieSecret } from '../browser-cookie.ts'
import { randomId } from '../random-id.ts'
import { secretHash } from '../secret-hash.ts'
import type { HttpDeps } from './deps.ts'

const HOUR_MS = 60 * 60 * 1000
/** A learner's browser is forgotten the day after, should nobody press `Leave`. */
export const LEARNER_COOKIE_MS = 24 * HOUR_MS
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
  const { browsers } = deps.store
  const now = deps.clock.now()
  const secret = cookieSecret(req.headers.cookie, deps.settings.publicUrl)
  const known = secret === null ? null : secretHash(secret)
  // The server makes every value: one that it does not know may be somebody else's choice.
  if (secret === null || known === null || !(await browsers.isOfUse(known, now))) {
    return standingBrowser(randomId(), deps, LEARNER_COOKIE_MS)
  }
  return (await browsers.signedIn(known, now)).length > 0
    ? { browser: known, keep: () => {} }
    : standingBrowser(secret, deps, LEARNER_COOKIE_MS)
}

/** For staff who sign in or out: a new cookie for all that the old one stood for. Somebody else may know the old one. */
export async function renewedBrowser(req: Request, deps: HttpDeps, maxAge: number): Promise<StandingBrowser> {
  const renewed = standingBrowser(randomId(), deps, maxAge)
  const known = knownBrowser(req, deps)
  if (known !== null) await deps.store.browsers.renew(known, renewed.browser)
  return renewed
}

function standingBrowser(secret: string, { settings }: HttpDeps, maxAge: number): StandingBrowser {
  const { publicUrl } = settings
  return {
    browser: secretHash(secret),
    keep: (res) => res.cookie(cookieName(publicUrl), secret, { ...cookieOptions(publicUrl), maxAge }),
  }
}

/** Wipes the cookie unless it still stands for somebody. Answers whether it did. */
export async function wipeBrowserIfIdle(req: Request, res: Response, deps: HttpDeps): Promise<boolean> {
  const browser = knownBrowser(req, deps)
  if (browser !== null && (await deps.store.browsers.isOfUse(browser, deps.clock.now()))) return false
  const { publicUrl } = deps.settings
  res.clearCookie(cookieName(publicUrl), cookieOptions(publicUrl))
  return true
}

const cookieOptions = (publicUrl: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: publicUrl.startsWith('https:'),
  path: '/',
})
