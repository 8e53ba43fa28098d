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

/** Sees to it that a browser which now stands for a learner has its cookie; a longer one, of staff, is left as it is. */
export async function keepBrowser(req: Request, res: Response, deps: HttpDeps): Promise<string> {
  const browser = knownBrowser(req, deps)
  const staff = browser === null ? [] : await deps.store.browsers.signedIn(browser, deps.clock.now())
  return staff.length > 0 && browser !== null ? browser : giveCookie(req, res, deps, LEARNER_COOKIE_MS)
}

/** As `keepBrowser`, for a browser on which somebody of the staff signs in. */
export const keepStaffBrowser = (req: Request, res: Response, deps: HttpDeps): string =>
  giveCookie(req, res, deps, STAFF_COOKIE_MS)

function giveCookie(req: Request, res: Response, { settings }: HttpDeps, maxAge: number): string {
  const secret = cookieSecret(req.headers.cookie, settings.publicUrl) ?? randomId()
  res.cookie(cookieName(settings.publicUrl), secret, { ...cookieOptions(settings.publicUrl), maxAge })
  return secretHash(secret)
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
