/** Makes the id of a command: 128 random bits, base64url. The same id goes with every retry. */
import type { CommandId } from '@hearth/protocol/ids'

/** 22 characters, as the protocol's `idSchema` wants them. */
export function newCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
