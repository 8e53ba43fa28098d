/** A participant asks, as the socket door would hand it on; resolves with the answer. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import type { CommandAnswer } from '@hearth/protocol/socket'
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
