/** The cookie that names a browser: its name, its form, and what it is known by. Says nothing about who may do what. */
import { idSchema } from '@hearth/protocol/ids'
import { parseCookie } from 'cookie'
import { secretHash } from './secret-hash.ts'

/** `__Host-` binds the cookie to this one host; browsers take such a name over https only. */
export const cookieName = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-hearth' : 'hearth'

/** The secret a request's Cookie header carries, or null. It is never stored and never logged. */
export function cookieSecret(header: string | undefined, publicUrl: string): string | null {
  const text = parseCookie(header ?? '')[cookieName(publicUrl)]
  return text !== undefined && idSchema.safeParse(text).success ? text : null
}

/** What the store knows the browser by, from a request's Cookie header; null: a browser we have not met. */
export function browserOf(header: string | undefined, publicUrl: string): string | null {
  const secret = cookieSecret(header, publicUrl)
  return secret === null ? null : secretHash(secret)
}
