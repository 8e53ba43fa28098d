/** A server for tests of forms and pages: answers requests from a table, and remembers what it was asked. */
import type { RefusalCode } from '@hearth/protocol/refusals'
import { vi } from 'vitest'

/** What a route answers: a value as JSON, a refusal, `null` for no content, or `offline`. */
export type Answer =
  | object
  | null
  | 'offline'
  | { refused: RefusalCode; status: number; fields?: Record<string, string>; retryAfterMs?: number }

export interface Asked {
  /** "POST /api/x" */
  route: string
  body: unknown
}

/** `answers` may be changed while a test runs. A route that is not in it is `not-found`. */
export function serve(answers: { [route: string]: Answer }): { asked: Asked[]; answers: typeof answers } {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const route = `${init.method} ${path}`
    asked.push({ route, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined })
    const answer = answers[route]
    if (answer === 'offline') throw new TypeError('failed to fetch')
    if (answer === null) return new Response(null, { status: 204 })
    if (answer === undefined) return problem({ refused: 'not-found', status: 404 })
    return 'refused' in answer
      ? problem(answer as { refused: RefusalCode; status: number })
      : new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } })
  })
  return { asked, answers }
}

function problem({ refused, status, ...rest }: { refused: RefusalCode; status: number }): Response {
  const body = JSON.stringify({ type: 'about:blank', title: refused, status, code: refused, ...rest })
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json' } })
}
