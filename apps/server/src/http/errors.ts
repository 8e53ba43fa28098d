/** The end of the line: what no route answered, and what went wrong on the way. Callers get a code, never a stack. */
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Log } from '../log.ts'
import { refusal, refuse } from './refusals.ts'
import { requestIdOf } from './request-log.ts'

export const notFound: RequestHandler = (_req, res) => refuse(res, refusal('not-found'))

export const onError =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error)
    const status = statusOf(error)
    if (status === 413) return refuse(res, refusal('too-large'))
    if (status === 404) return refuse(res, refusal('not-found'))
    if (status !== undefined && status < 500) return refuse(res, refusal('bad-input'))
    log.error({ requestId: requestIdOf(res), error }, 'request failed')
    refuse(res, refusal('unexpected'))
  }

/** Express and its parsers put an HTTP status on errors that the caller made. */
function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined
}
