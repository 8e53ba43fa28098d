/** Turns a refusal into a response: RFC 9457 problem details with our code. Holds no words: those live in the web app. */
import { STATUS_CODES } from 'node:http'
import type { Problem } from '@hearth/protocol/http/problem'
import { REFUSALS, type Refusal } from '@hearth/protocol/refusals'
import type { Response } from 'express'

/** A refusal with what only HTTP says beside the code. */
export interface HttpRefusal extends Refusal {
  fields?: Record<string, string>
  /** Milliseconds. */
  retryAfterMs?: number
}

export const refusal = (
  code: Refusal['code'],
  details: Pick<HttpRefusal, 'fields' | 'retryAfterMs'> = {},
): HttpRefusal => ({ ok: false, code, ...details })

export function refuse(res: Response, { code, fields, retryAfterMs }: HttpRefusal): void {
  const { status } = REFUSALS[code]
  const problem: Problem = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? code,
    status,
    code,
    ...(fields === undefined ? {} : { fields }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
  if (retryAfterMs !== undefined) res.set('Retry-After', String(Math.ceil(retryAfterMs / 1000)))
  res.status(status).type('application/problem+json').send(JSON.stringify(problem))
}
