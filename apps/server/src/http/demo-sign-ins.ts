/** Sign-in links of the demo: they work as often as wanted, from this machine only, never behind a proxy. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { StaffId } from '@hearth/protocol/ids'
import type { Request } from 'express'
import { isLoopback } from './address-key.ts'

export interface DemoSignIns {
  /** The member of staff whose demo link this is, if the request may use it. */
  staffBehind(token: string, req: Request): StaffId | undefined
}

/** First 16 bytes of HMAC-SHA256(key, e-mail), base64url. */
export const demoToken = (key: string, email: string): string =>
  createHmac('sha256', key).update(email).digest().subarray(0, 16).toString('base64url')

export function createDemoSignIns(
  key: string,
  staff: readonly { id: StaffId; email: string }[],
): DemoSignIns {
  const links = staff.map(({ id, email }) => ({ id, token: Buffer.from(demoToken(key, email)) }))
  return {
    staffBehind(token, req) {
      if (!fromThisMachine(req)) return undefined
      const given = Buffer.from(token)
      return links.find((link) => link.token.length === given.length && timingSafeEqual(link.token, given))
        ?.id
    },
  }
}

/** By the socket itself, whatever headers say; a header of a proxy means that somebody else may be asking. */
function fromThisMachine(req: Request): boolean {
  const proxied = req.headers['x-forwarded-for'] !== undefined || req.headers.forwarded !== undefined
  return isLoopback(req.socket.remoteAddress) && !proxied
}
