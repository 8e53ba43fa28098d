/** The address a connection counts as for limits: the proxy's word is taken only as far as the settings say. */
import type { IncomingMessage } from 'node:http'
import { addressKey } from '../http/address-key.ts'

/** `trustProxy`: number of reverse proxies before this server; each added the address it saw at the end of the header. */
export function addressOf({ headers, socket }: IncomingMessage, trustProxy: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)
  const seen = trustProxy === 0 ? undefined : forwarded.at(-trustProxy)
  return addressKey(seen ?? socket.remoteAddress ?? '')
}
