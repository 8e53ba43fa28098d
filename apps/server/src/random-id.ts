/** Makes ids and secrets: 128 random bits, base64url. Only doors call it. */
import { randomBytes } from 'node:crypto'

/** 22 characters, as `idSchema` of the protocol wants them. */
export const randomId = (): string => randomBytes(16).toString('base64url')
