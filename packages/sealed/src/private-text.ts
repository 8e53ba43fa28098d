/**
 * Text from one browser to a few: encrypted once under a content key of its own, and that key sealed to each reader.
 *
 * The seal is over the encrypted text too: a reader, who has the content key, could otherwise encrypt other words under
 * it, and a server that helps could show those to the other readers as the author's.
 */
import type { PublicKey } from '@hearth/protocol/keys'
import type { BrowserKeys } from './browser-keys.ts'
import { contextOf } from './contexts.ts'
import { open, seal } from './envelope.ts'
import { NotForThisKey } from './not-for-this-key.ts'
import { openTextBody, sealTextBody } from './text-body.ts'

const KEY_BYTES = 32

export interface PrivateText {
  /** The encrypted text: one of `SEALED_TEXT_LENGTHS`. */
  body: string
  /** Its content key, sealed to each reader, in their order: 151 characters each. */
  keys: string[]
}

/**
 * `to` are all who may read it; with the author's own key among them, the author can reread it. `context` is that of
 * `textContext`. Throws `TextTooLong`, and `NotAPublicKey` if one of `to` is none: then nothing is sealed to anybody.
 */
export async function sealPrivateText(
  text: string,
  context: string,
  from: BrowserKeys,
  to: readonly PublicKey[],
): Promise<PrivateText> {
  const contentKey = crypto.getRandomValues(new Uint8Array(KEY_BYTES))
  const body = await sealTextBody(text, await aesKey(contentKey), context)
  const keys = await Promise.all(
    to.map((reader) => seal(contentKey, reader, from, keyContext(context, body))),
  )
  return { body, keys }
}

/** The text. `from` is whoever sealed `key` to me: the author or, after `resealContentKey`, that person. Throws `NotForThisKey`. */
export async function openPrivateText(
  body: string,
  key: string,
  context: string,
  mine: BrowserKeys,
  from: PublicKey,
): Promise<string> {
  const contentKey = await openContentKey(body, key, context, mine, from)
  return openTextBody(body, await aesKey(contentKey), context)
}

/**
 * Shows an earlier text to one person more: its content key, which `from` sealed to me, sealed by me to `to`. 151
 * characters. Throws `NotForThisKey` if it was not for me, `NotAPublicKey` if `to` is none.
 *
 * `context` stays that of the text and still names its author; the new reader passes my key as `from`. So that I did not
 * change or invent the text, that reader has my word only. A browser therefore takes an envelope of a text's author or of
 * the owner of its thread, who alone may share it, and of nobody else.
 */
export async function resealContentKey(
  body: string,
  key: string,
  context: string,
  mine: BrowserKeys,
  from: PublicKey,
  to: PublicKey,
): Promise<string> {
  const contentKey = await openContentKey(body, key, context, mine, from)
  return seal(contentKey, to, mine, keyContext(context, body))
}

const keyContext = (context: string, body: string) => contextOf('content-key', context, body)

async function openContentKey(
  body: string,
  key: string,
  context: string,
  mine: BrowserKeys,
  from: PublicKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const contentKey = await open(key, mine, from, keyContext(context, body))
  if (contentKey.length !== KEY_BYTES) throw new NotForThisKey()
  return contentKey
}

const aesKey = (raw: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
