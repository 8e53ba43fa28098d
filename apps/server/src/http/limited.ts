/** Rate limits at the HTTP door. The numbers stand with the limits; here is only what is counted. */
import type { NextFunction, Response } from 'express'
import type { LimitName } from '../cluster/fabric.ts'
import { addressKey } from './address-key.ts'
import type { HttpDeps } from './deps.ts'
import { type HttpRefusal, refusal, refuse } from './refusals.ts'

/** What of a request says who calls. */
interface Caller {
  ip?: string | undefined
}

/** Refuses when the caller's address has had its share. */
export const limited =
  (deps: HttpDeps, name: LimitName) =>
  async (req: Caller, res: Response, next: NextFunction): Promise<void> => {
    const taken = await takeFor(deps, name, addressOf(req))
    return taken.ok ? next() : refuse(res, taken)
  }

/** Counts one attempt against `key`. */
export async function takeFor(
  { limits }: HttpDeps,
  name: LimitName,
  key: string,
): Promise<{ ok: true } | HttpRefusal> {
  const retryAfterMs = await limits.take(name, key)
  return retryAfterMs === null ? { ok: true } : refusal('too-many-requests', { retryAfterMs })
}

export const addressOf = (req: Caller): string => addressKey(req.ip ?? '')
