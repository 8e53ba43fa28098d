/** What crosses a wire of keys: public ones, and the room's key sealed to one browser. Opens nothing: `@hearth/sealed` does. */
import { z } from 'zod'
import { idSchema, type PersonId } from './ids.ts'

/** Of one browser: a point of P-256, 65 bytes in base64url. Its private half never leaves that browser. */
export type PublicKey = string

export const publicKeySchema: z.ZodType<PublicKey> = z.string().regex(/^[A-Za-z0-9_-]{87}$/)

/** 32 secret bytes sealed to one browser (HPKE, RFC 9180, authenticated by the sender's key): 113 bytes in base64url. */
export type Sealed = string

export const sealedSchema: z.ZodType<Sealed> = z.string().regex(/^[A-Za-z0-9_-]{151}$/)

/** The room's media key, sealed to one admitted browser. Nobody else can open it, the server neither. */
export interface SealedKey {
  personId: PersonId
  /** The browser it is sealed to: of two devices of one person only one can open it. */
  publicKey: PublicKey
  sealed: Sealed
}

export const sealedKeySchema: z.ZodType<SealedKey> = z.strictObject({
  personId: idSchema,
  publicKey: publicKeySchema,
  sealed: sealedSchema,
})

/** The number of a key of the room. They count from 1; 0: none yet. */
export type Epoch = number

export const epochSchema: z.ZodType<Epoch> = z.int().min(0)
