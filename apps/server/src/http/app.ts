/** The HTTP door: one Express app, from security headers to the web app, in the order in which a request passes. */
import express, { type Express } from 'express'
import { Background } from './background.ts'
import type { HttpDeps } from './deps.ts'
import { notFound, onError } from './errors.ts'
import { json } from './json.ts'
import { limited } from './limited.ts'
import { requireOwnPage, requirePublicHost } from './one-origin.ts'
import { requestLog } from './request-log.ts'
import { attendancesRouter } from './routes/attendances.ts'
import { browserRouter } from './routes/browser.ts'
import { contactRequestsRouter } from './routes/contact-requests.ts'
import { deviceMovesRouter } from './routes/device-moves.ts'
import { groupsRouter } from './routes/groups.ts'
import { guidesRouter } from './routes/guides.ts'
import { healthRouter } from './routes/health.ts'
import { invitationsRouter } from './routes/invitations.ts'
import { livekitRouter } from './routes/livekit.ts'
import { officeRouter } from './routes/office.ts'
import { pagesRouter } from './routes/pages.ts'
import { pollRouter } from './routes/poll.ts'
import { referralInboxRouter } from './routes/referral-inbox.ts'
import { referralsRouter } from './routes/referrals.ts'
import { roomsRouter } from './routes/rooms.ts'
import { sessionsRouter } from './routes/sessions.ts'
import { signInsRouter } from './routes/sign-ins.ts'
import { staffRouter } from './routes/staff.ts'
import { supportRouter } from './routes/support.ts'
import { textFetchesRouter } from './routes/text-fetches.ts'
import { textsRouter } from './routes/texts.ts'
import { trailRouter } from './routes/trail.ts'
import { securityHeaders } from './security-headers.ts'
import { webApp } from './web-app.ts'

export interface HttpApp {
  app: Express
  /** Resolves when nothing that a request began is still under way (mail); a drain waits for it. */
  idle(): Promise<void>
}

export function createHttpApp(deps: HttpDeps): HttpApp {
  const { settings, log } = deps
  const background = new Background(log)
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', false)
  app.set('trust proxy', settings.trustProxy === 0 ? false : settings.trustProxy)

  app.use(requestLog(log), ...securityHeaders(settings))
  app.use('/api', (_req, res, next) => {
    res.set('Cache-Control', 'no-store')
    next()
  })
  // Asked by machines, by whatever name they know this one.
  app.use(healthRouter(deps), livekitRouter(deps))

  app.use(requirePublicHost(settings), requireOwnPage(settings))
  // Asked by everybody at once whenever somebody has typed: counted by itself.
  app.use(textFetchesRouter(deps))
  app.use('/api', limited(deps, 'requests'), json)
  app.use(
    invitationsRouter(deps),
    roomsRouter(deps),
    deviceMovesRouter(deps),
    browserRouter(deps),
    signInsRouter(deps, background),
    staffRouter(deps),
    groupsRouter(deps),
    guidesRouter(deps),
    sessionsRouter(deps),
    attendancesRouter(deps),
    supportRouter(deps),
    contactRequestsRouter(deps),
    officeRouter(deps),
    pagesRouter(deps),
    pollRouter(deps),
    textsRouter(deps),
    referralsRouter(deps),
    referralInboxRouter(deps),
    trailRouter(deps),
  )
  app.use('/api', notFound)
  app.use(webApp(settings.webRoot))
  app.use(notFound, onError(log))
  return { app, idle: () => background.idle() }
}
