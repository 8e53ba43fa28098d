/**
 * Text to the whole circle, under the epoch's text key. Everybody who holds the key can read it, and could write in
 * another's name with the server's help: the context stops the server alone. Where that matters, use a private text.
 */
import { openTextBody, sealTextBody } from './text-body.ts'

/** A body of one of `SEALED_TEXT_LENGTHS`. `context` is that of `textContext`. Throws `TextTooLong`. */
export const sealCircleText = (text: string, epochTextKey: CryptoKey, context: string): Promise<string> =>
  sealTextBody(text, epochTextKey, context)

/** The text. Throws `NotForThisKey`, also for a text of another epoch. */
export const openCircleText = (body: string, epochTextKey: CryptoKey, context: string): Promise<string> =>
  openTextBody(body, epochTextKey, context)
