/** Who a connection is: origin, then the pair of browser (cookie) and person (handshake), checked against the store. */
import { ECDH } from 'node:crypto'
import type { PublicKey } from '@hearth/protocol/keys'
import type { RefusalCode } from '@hearth/protocol/refusals'
import { type Handshake, handshakeSchema } from '@hearth/protocol/socket'
import { browserOf } from '../browser-cookie.ts'
import type { BrowserStore } from '../store/browser-store.ts'
import type { SessionStore } from '../store/session-store.ts'
import type { HearthSocket } from './hearth-server.ts'

/** `browser`: as the store knows it. */
export type Verdict = { ok: true; handshake: Handshake; browser: string } | { ok: false; code: RefusalCode }

export async function authenticate(
  { browsers, sessions, publicUrl }: { browsers: BrowserStore; sessions: SessionStore; publicUrl: string },
  { handshake }: HearthSocket,
): Promise<Verdict> {
  if (!isOwnPage(handshake, publicUrl)) return { ok: false, code: 'foreign-origin' }
  const parsed = handshakeSchema.safeParse(handshake.auth)
  if (!parsed.success || !isPoint(parsed.data.publicKey)) return { ok: false, code: 'bad-input' }
  const browser = browserOf(handshake.headers.cookie, publicUrl)
  const { sessionId, personId } = parsed.data
  if (browser !== null && (await browsers.mayActAs(browser, sessionId, personId))) {
    return { ok: true, handshake: parsed.data, browser }
  }
  // The end has erased who was who: whoever was away then hears that it is over.
  const ended = ((await sessions.byId(sessionId))?.endedAt ?? null) !== null
  return { ok: false, code: ended ? 'session-over' : 'not-known-here' }
}

/** On the curve: to anything else nobody can seal, and every keeper would be asked in vain. */
function isPoint(publicKey: PublicKey): boolean {
  try {
    ECDH.convertKey(publicKey, 'prime256v1', 'base64url')
    return true
  } catch {
    return false
  }
}

/**
 * Browsers name the origin of every WebSocket, but not of a GET of their own page, with which polling begins. Another
 * page's requests always bear theirs, and it could not read the answer.
 */
function isOwnPage({ headers, query }: HearthSocket['handshake'], publicUrl: string): boolean {
  if (headers.origin !== undefined || query.transport !== 'polling') return headers.origin === publicUrl
  return (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin'
}
