/** One public origin: other hosts are sent there, and only its own pages may change anything. */
import type { Request, RequestHandler } from 'express'
import type { HttpSettings } from './deps.ts'
import { refusal, refuse } from './refusals.ts'

const onlyReads = (req: Request): boolean => req.method === 'GET' || req.method === 'HEAD'

/** Redirects a page asked for by another name; a change asked for by another name is refused. */
export function requirePublicHost({ publicUrl }: HttpSettings): RequestHandler {
  const { host } = new URL(publicUrl)
  return (req, res, next) => {
    if (req.host?.toLowerCase() === host) return next()
    if (!onlyReads(req)) return refuse(res, refusal('foreign-origin'))
    res.redirect(308, publicUrl + (req.originalUrl.startsWith('/') ? req.originalUrl : '/'))
  }
}

/** Refuses a change that a page of another origin asks for, and one that a plain form could send. */
export const requireOwnPage =
  ({ publicUrl }: HttpSettings): RequestHandler =>
  (req, res, next) => {
    if (onlyReads(req)) return next()
    if (req.headers.origin !== publicUrl) return refuse(res, refusal('foreign-origin'))
    const empty = req.method === 'DELETE' && !hasBody(req)
    const json = /^application\/json\s*(;|$)/i.test(req.headers['content-type'] ?? '')
    if (!empty && !json) {
      return refuse(res, refusal('bad-input', { fields: { 'content-type': 'not-valid' } }))
    }
    next()
  }

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
