/** Looks for something secret in every form in which it could have been written down. */

/** Base64 of something that stands anywhere in a longer text: what is the same whatever comes before and after. */
function base64Within(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
    // Characters that hold bits of a neighbour are left out.
    const from = Math.ceil((offset * 4) / 3)
    const to = Math.floor(((offset + bytes.length) * 4) / 3)
    const base64 = shifted.slice(from, to)
    return [base64, base64.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

/** Of bytes, as text and data have them. */
function formsOf(bytes: Buffer): Buffer[] {
  const hex = bytes.toString('hex')
  const written = [
    hex,
    hex.toUpperCase(),
    ...base64Within(bytes),
    bytes.join(','),
    bytes.join(', '),
    // As JSON has a typed array.
    [...bytes].map((byte, index) => `"${index}":${byte}`).join(','),
  ]
  return [bytes, ...written.map((text) => Buffer.from(text))]
}

/** Every form of a secret: of words also those of UTF-16. */
function needlesOf(secret: Uint8Array | string): Buffer[] {
  if (typeof secret !== 'string') return formsOf(Buffer.from(secret))
  const wide = Buffer.from(secret, 'utf16le')
  return [Buffer.from(secret), wide, Buffer.from(wide).swap16()].flatMap(formsOf)
}

/** The names of those secrets of which any form stands in any of the pieces. */
export function foundIn(pieces: readonly Buffer[], secrets: Record<string, Uint8Array | string>): string[] {
  return Object.entries(secrets)
    .filter(([, secret]) =>
      needlesOf(secret).some((needle) => pieces.some((piece) => piece.includes(needle))),
    )
    .map(([name]) => name)
}
