/** What happened in a room, in the past tense. Events say facts; evolve.ts applies them without asking. */
import type { MediaIdentity, PersonId, StaffId } from '@hearth/protocol/ids'
import type { Role } from '@hearth/protocol/roles'
import type { SeatPlace } from '@hearth/protocol/room-view'
import type { SessionPlan, Site } from './state.ts'

export type RoomEvent =
  | { type: 'roomOpened'; session: SessionPlan; site: Site | null; livekitRoom: string; at: number }
  | { type: 'lobbyOpened'; at: number }
  | { type: 'sessionStarted'; at: number }
  | { type: 'closingBegan'; at: number }
  | { type: 'sessionEnded'; at: number }
  | {
      type: 'personArrived'
      personId: PersonId
      name: string
      pronouns: string
      role: Role
      staffId: StaffId | null
      sitting: SeatPlace
      mediaIdentity: MediaIdentity
      at: number
    }
  | { type: 'personAdmitted'; personId: PersonId; seatNumber: number; at: number }
  | { type: 'personToldNotNow'; personId: PersonId; at: number }
  | { type: 'personAskedAgain'; personId: PersonId; at: number }
  | { type: 'personConnected'; personId: PersonId; connectionId: string; at: number }
  | { type: 'personDropped'; personId: PersonId; at: number }
  | { type: 'graceEnded'; personId: PersonId; at: number }
  | { type: 'personLeft'; personId: PersonId; at: number }
  /** Every running deadline moves by `gap` milliseconds: the server was away for as long. */
  | { type: 'deadlinesMoved'; gap: number; at: number }
