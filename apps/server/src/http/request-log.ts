/** One line for each request: the pattern of its route and how it ended. Never its path, query, cookie or body. */
import type { Request, RequestHandler, Response } from 'express'
import type { Log } from '../log.ts'
import { randomId } from '../random-id.ts'

/** Names a request in the log; the caller gets it in the header `X-Request-Id`. */
export const requestIdOf = (res: Response): string => String(res.locals.requestId)

export const requestLog =
  (log: Log): RequestHandler =>
  (req, res, next) => {
    const start = performance.now()
    res.locals.requestId = randomId()
    res.set('X-Request-Id', requestIdOf(res))
    res.on('close', () => {
      const route = routeOf(req)
      const line = {
        requestId: requestIdOf(res),
        method: req.method,
        route,
        status: res.writableFinished ? res.statusCode : 'broken-off',
        ms: Math.round(performance.now() - start),
      }
      if (route === undefined && res.statusCode < 400) log.debug(line, 'request')
      else log.info(line, 'request')
    })
    next()
  }

/** Routers here are mounted at the root with whole patterns, so that the route is the whole pattern. */
function routeOf(req: Request): string | undefined {
  const route: unknown = req.route
  return typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : undefined
}
