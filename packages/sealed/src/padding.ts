/** Texts in two sizes only, so that the length of a ciphertext tells almost nothing about what was written. */
import { MAX_TEXT_BYTES } from '@hearth/protocol/limits'
import { NotForThisKey } from './not-for-this-key.ts'

/** 1 and 4 KiB, in bytes. */
const SIZES = [1024, 4096] as const
/** In front: the text's length in bytes, big-endian. */
const LENGTH_BYTES = 2

/** The text has more than `MAX_TEXT_BYTES`. */
export class TextTooLong extends Error {
  override readonly name = 'TextTooLong'
  constructor() {
    super(`more than ${MAX_TEXT_BYTES} bytes of text`)
  }
}

/** The smaller size that holds it. Throws `TextTooLong`. A half of a surrogate pair becomes U+FFFD, as UTF-8 wants it. */
export function pad(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text)
  const size = sizeFor(bytes.length)
  if (size === undefined) throw new TextTooLong()
  const padded = new Uint8Array(size)
  new DataView(padded.buffer).setUint16(0, bytes.length)
  padded.set(bytes, LENGTH_BYTES)
  return padded
}

/** The text. Throws `NotForThisKey` for anything that `pad` does not give. */
export function unpad(padded: Uint8Array): string {
  if (padded.length < LENGTH_BYTES) throw new NotForThisKey()
  const length = new DataView(padded.buffer, padded.byteOffset).getUint16(0)
  const end = LENGTH_BYTES + length
  if (padded.length !== sizeFor(length) || padded.subarray(end).some((byte) => byte !== 0)) {
    throw new NotForThisKey()
  }
  try {
    // A byte order mark is a character of the text like any other.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      padded.subarray(LENGTH_BYTES, end),
    )
  } catch {
    throw new NotForThisKey()
  }
}

const sizeFor = (textBytes: number) => SIZES.find((size) => LENGTH_BYTES + textBytes <= size)
