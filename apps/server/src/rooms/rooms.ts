/** What doors (HTTP, socket) may ask of live rooms. The one way in: everything is decided serially per room and stored first. */
import type { Command } from '@hearth/protocol/commands'
import type { SupportContact } from '@hearth/protocol/http/support'
import type { CommandId, PersonId, SessionId } from '@hearth/protocol/ids'
import type { CrisisContacts } from '@hearth/protocol/own-view'
import type { Refusal } from '@hearth/protocol/refusals'
import type { CommandAnswer } from '@hearth/protocol/socket'
import type { RoomState } from '@hearth/room/state'
import type { SystemCommand } from '@hearth/room/system-commands'
import type { SessionRecord } from '../store/session-store.ts'

/** What a room knows of the office of its program. */
export interface OfficeOfRoom {
  crisis: CrisisContacts
  /** Who is on call, then who is asked next. */
  onCall: SupportContact[]
  /** Without a facilitator for so long, a room pages them. One that is open keeps what it opened with. */
  pageAfterMs: number
}

export interface Rooms {
  /**
   * Makes the room of a planned session if it has none yet; one that there is learns whom to turn to at once. Refuses
   * `session-over` when the session has ended.
   */
  open(session: SessionRecord, office: OfficeOfRoom): Promise<{ ok: true } | Refusal>
  /** A system command; resolves when stored. Refuses `not-found` when the session has no room. */
  submit(sessionId: SessionId, command: SystemCommand): Promise<{ ok: true } | Refusal>
  /**
   * A participant's command, from a verified connection. `answer` is called exactly once: when the effect is durable, and
   * before anybody has a view of it or a connection ends because of it. A promise would come after both.
   */
  command(
    sessionId: SessionId,
    personId: PersonId,
    id: CommandId,
    command: Command,
    answer: (answer: CommandAnswer) => void,
  ): void
  /** The stored state as of now, or null when the session has no room. */
  state(sessionId: SessionId): Promise<RoomState | null>
}
