/** The one form in which secrets (cookies, links, digits) are kept and looked up: SHA-256 in hex. */
import { createHash } from 'node:crypto'

export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')
