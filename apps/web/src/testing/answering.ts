/** Answers requests from a table, as the server would. For tests and the room page only; no bundle ships it. */
import type { RefusalCode } from '@hearth/protocol/refusals'

/** What a route answers: a value as JSON, a refusal, `null` for no content, or `offline`. */
export type Answer =
  | object
  | null
  | 'offline'
  | { refused: RefusalCode; status: number; fields?: Record<string, string>; retryAfterMs?: number }

/** A key is a method and a path: "POST /api/x". */
export interface Answers {
  [route: string]: Answer
}

/** Answers `not-found` for a route that is not in the table. Throws what fetch throws when the network fails. */
export function responseTo(route: string, answers: Answers): Response {
  const answer = answers[route]
  if (answer === 'offline') throw new TypeError('failed to fetch')
  if (answer === null) return new Response(null, { status: 204 })
  if (answer === undefined) return problem({ refused: 'not-found', status: 404 })
  return 'refused' in answer
    ? problem(answer as { refused: RefusalCode; status: number })
    : new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } })
}

function problem({ refused, status, ...rest }: { refused: RefusalCode; status: number }): Response {
  const body = JSON.stringify({ type: 'about:blank', title: refused, status, code: refused, ...rest })
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json' } })
}
