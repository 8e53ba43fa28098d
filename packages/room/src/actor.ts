/** Who asks, together with what they may ask: paired, so that no participant can ask what only the system may. */
import type { Command } from '@hearth/protocol/commands'
import type { PersonId } from '@hearth/protocol/ids'
import type { SystemCommand } from './system-commands.ts'

/** A participant is known from a verified connection, never from a payload. Clock, doors and connections are the system. */
export type Asked =
  /** `newId`: for what the command may make; made at the door, like time. */
  | { by: 'participant'; personId: PersonId; command: Command; newId: string }
  | { by: 'system'; command: SystemCommand }
