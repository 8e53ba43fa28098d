/** A participant asks, or connects, as the socket door would hand it on; resolves with the answer. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import type { PublicKey } from '@hearth/protocol/keys'
import type { Refusal } from '@hearth/protocol/refusals'
import type { CommandAnswer, Handshake } from '@hearth/protocol/socket'
import { randomId } from '../../src/random-id.ts'
import type { Rooms } from '../../src/rooms/rooms.ts'

export const asks = (
  rooms: Rooms,
  sessionId: SessionId,
  personId: PersonId,
  command: Command,
  commandId = randomId(),
): Promise<CommandAnswer> =>
  new Promise((resolve) => rooms.command(sessionId, personId, commandId, command, resolve))

/** As the socket door would hand a new connection on, of a browser that holds no key of the room yet. */
export const connect = (
  rooms: Rooms,
  sessionId: SessionId,
  personId: PersonId,
  { publicKey = publicKeyOf(personId), holds = 0, takesMedia = true }: Partial<Handshake> = {},
): Promise<{ ok: true } | Refusal> =>
  rooms.submit(sessionId, {
    type: 'connect',
    personId,
    connectionId: `connection of ${personId}`,
    publicKey,
    holds,
    takesMedia,
  })

/** Of this person’s browser; the first, unless told. */
export const publicKeyOf = (personId: PersonId, which = 1): PublicKey =>
  `key-${which}-${personId}`.padEnd(87, '_')
