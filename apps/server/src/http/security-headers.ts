/** The headers that tell browsers what pages of ours may do: run our own code, talk to us and to LiveKit, and nothing else. */
import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet, { type HelmetOptions } from 'helmet'
import type { HttpSettings } from './deps.ts'

const YEAR_S = 365 * 24 * 60 * 60
const PERMISSIONS = [
  'camera=(self)',
  'microphone=(self)',
  'display-capture=(self)',
  'screen-wake-lock=(self)',
  'browsing-topics=()',
  'geolocation=()',
  'payment=()',
  'usb=()',
].join(', ')

/** Of an answer that is not a page, such as the socket's. */
export const headersOfData = (settings: Pick<HttpSettings, 'publicUrl'>) =>
  helmet({
    ...common(settings),
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
  })

const common = ({ publicUrl }: Pick<HttpSettings, 'publicUrl'>): HelmetOptions => ({
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: publicUrl.startsWith('https:')
    ? { maxAge: YEAR_S, includeSubDomains: false }
    : false,
})

/** The nonce of this response's styles. */
export const nonceOf = (res: Response): string => String(res.locals.cspNonce)

export function securityHeaders(settings: HttpSettings): RequestHandler[] {
  const self = ["'self'"]
  const none = ["'none'"]
  return [
    (_req, res, next) => {
      res.locals.cspNonce = randomBytes(16).toString('base64')
      res.set('Permissions-Policy', PERMISSIONS)
      next()
    },
    helmet({
      ...common(settings),
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: none,
          scriptSrc: self,
          workerSrc: self,
          styleSrc: [...self, (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
          connectSrc: [...self, ...socketOrigins(settings)],
          imgSrc: [...self, 'data:', 'blob:'],
          mediaSrc: [...self, 'blob:'],
          fontSrc: self,
          manifestSrc: self,
          objectSrc: none,
          frameAncestors: none,
          baseUri: none,
          formAction: self,
          requireTrustedTypesFor: ["'script'"],
          // Its only policy is in the web app's media/start-worker.ts.
          trustedTypes: ['hearth'],
        },
      },
    }),
  ]
}

/** Older Safari does not count our own socket as 'self'; LiveKit's client asks over http why a socket was refused. */
function socketOrigins({ publicUrl, livekitUrl }: HttpSettings): string[] {
  const own = publicUrl.replace(/^http/, 'ws')
  if (livekitUrl === null) return [own]
  const { protocol, host } = new URL(livekitUrl)
  return [own, `${protocol}//${host}`, `${protocol.replace('ws', 'http')}//${host}`]
}
