/** /api/rooms/:sessionId/texts — sealed texts: written, fetched once, shown to one more person. The server can read none. */
import { z } from 'zod'
import { idSchema, type PersonId, type TextId } from '../ids.ts'
import {
  type Epoch,
  epochSchema,
  type PublicKey,
  publicKeySchema,
  type Sealed,
  sealedSchema,
} from '../keys.ts'
import { MAX_PRIVATE_TEXTS, MAX_READERS, SEALED_TEXT_LENGTHS } from '../limits.ts'
import type { AsPerson } from './rooms.ts'

/** A text padded to 1 or 4 KiB and encrypted, base64url. */
export type SealedBody = string

/** The key of one text, sealed to one of those who may read it. */
export interface TextKey {
  personId: PersonId
  publicKey: PublicKey
  sealed: Sealed
}

/** Where a text goes. */
export type Where =
  /** Between one person and those who lead: sealed to each of its readers. */
  | { kind: 'private'; thread: PersonId; fromKey: PublicKey; keys: TextKey[] }
  /** Those who lead, among themselves. */
  | { kind: 'lane'; fromKey: PublicKey; keys: TextKey[] }
  /** The circle, under the room's key. */
  | { kind: 'chat'; epoch: Epoch }
  | { kind: 'caption'; epoch: Epoch }

/** POST /api/rooms/:sessionId/texts */
export interface WriteText extends AsPerson {
  id: TextId
  body: SealedBody
  where: Where
}

/** POST /api/rooms/:sessionId/texts/fetches: what the views name by id. */
export interface FetchTexts extends AsPerson {
  ids: TextId[]
}

/** In no particular order. An id that the caller may not read, or that is gone, is left out. */
export interface FetchedTexts {
  /** `sealed`: the text's key for the caller; null under the room's key. `sealedBy`: whose key sealed it. */
  texts: { id: TextId; body: SealedBody; key: { sealed: Sealed; sealedBy: PublicKey } | null }[]
}

/** POST /api/rooms/:sessionId/texts/shares: the owner of a thread shows what was written in it to one more person. */
export interface ShareTexts extends AsPerson {
  with: PersonId
  /** Of the owner's browser, which sealed the keys anew. */
  fromKey: PublicKey
  /** Of the one it is shared with. */
  publicKey: PublicKey
  keys: { id: TextId; sealed: Sealed }[]
}

const isOnceEach = (ids: string[]): boolean => new Set(ids).size === ids.length

const textKeySchema: z.ZodType<TextKey> = z.strictObject({
  personId: idSchema,
  publicKey: publicKeySchema,
  sealed: sealedSchema,
})
const textKeysSchema = z
  .array(textKeySchema)
  .min(1)
  .max(MAX_READERS)
  .refine((keys) => isOnceEach(keys.map(({ personId }) => personId)), 'not-valid')

const whereSchema: z.ZodType<Where> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('private'),
    thread: idSchema,
    fromKey: publicKeySchema,
    keys: textKeysSchema,
  }),
  z.strictObject({ kind: z.literal('lane'), fromKey: publicKeySchema, keys: textKeysSchema }),
  z.strictObject({ kind: z.literal('chat'), epoch: epochSchema }),
  z.strictObject({ kind: z.literal('caption'), epoch: epochSchema }),
])

const bodySchema: z.ZodType<SealedBody> = z
  .string()
  .regex(/^[A-Za-z0-9_-]*$/)
  .refine((body) => SEALED_TEXT_LENGTHS.includes(body.length), 'not-valid')

export const writeTextSchema: z.ZodType<WriteText> = z.strictObject({
  personId: idSchema,
  id: idSchema,
  body: bodySchema,
  where: whereSchema,
})

export const fetchTextsSchema: z.ZodType<FetchTexts> = z.strictObject({
  personId: idSchema,
  ids: z.array(idSchema).min(1).max(MAX_PRIVATE_TEXTS),
})

export const shareTextsSchema: z.ZodType<ShareTexts> = z.strictObject({
  personId: idSchema,
  with: idSchema,
  fromKey: publicKeySchema,
  publicKey: publicKeySchema,
  keys: z
    .array(z.strictObject({ id: idSchema, sealed: sealedSchema }))
    .min(1)
    .max(MAX_PRIVATE_TEXTS)
    .refine((keys) => isOnceEach(keys.map(({ id }) => id)), 'not-valid'),
})
