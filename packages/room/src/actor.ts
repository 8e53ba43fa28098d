/** Who asks, together with what they may ask: paired, so that no participant can ask what only the system may. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import type { SystemCommand } from './system-commands.ts'

/** A participant is known from a verified connection, never from a payload. Clock, doors and connections are the system. */
export type Asked =
  | { by: 'participant'; personId: PersonId; command: Command }
  | { by: 'system'; command: SystemCommand }
