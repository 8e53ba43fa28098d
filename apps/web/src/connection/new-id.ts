/** Makes an id where the browser makes it, of a command, a referral, a ballot: 128 random bits, base64url. The same id goes with every retry. */

/** 22 characters, as the protocol's `idSchema` wants them. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
