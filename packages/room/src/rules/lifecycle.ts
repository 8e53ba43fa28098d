/** Rules L: a session's life. It goes forward only; facilitators start, close and end it. */
import { OPENS_BEFORE_MS } from '@hearth/protocol/limits'
import { type Decision, happened } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import {
  type Ruling,
  requireCrisisContacts,
  requireFacilitator,
  requireNotOkAnswered,
  requireNotOkEnded,
  requirePhase,
} from '../guards.ts'
import { openHelp, takerOf } from '../help.ts'
import type { Person, RoomState } from '../state.ts'
import type { SystemCommand } from '../system-commands.ts'
import { guideBegun } from './guide.ts'

export function openRoom(command: Extract<SystemCommand, { type: 'openRoom' }>, at: number): Decision {
  const { session, site, livekitRoom, crisis, onCall } = command
  const opened: RoomEvent = { type: 'roomOpened', session, site, livekitRoom, crisis, onCall, at }
  return at >= session.startsAt - OPENS_BEFORE_MS
    ? happened(opened, { type: 'lobbyOpened', at })
    : happened(opened)
}

export function startSession(state: RoomState, asker: Person, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby')
  if (!phase.ok) return phase
  const contacts = requireCrisisContacts(state)
  if (!contacts.ok) return contacts
  return happened({ type: 'sessionStarted', at }, ...guideBegun(state, at))
}

export function closeSession(state: RoomState, asker: Person, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'live')
  if (!phase.ok) return phase
  const answered = requireAnswers(state)
  if (!answered.ok) return answered
  return happened({ type: 'closingBegan', at })
}

export function endSession(state: RoomState, asker: Person, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'closing')
  if (!phase.ok) return phase
  const cared = requireNotOkEnded({ help: openHelp(state) })
  if (!cared.ok) return cared
  return happened({ type: 'sessionEnded', at })
}

const requireAnswers = (state: RoomState): Ruling =>
  requireNotOkAnswered({
    help: openHelp(state).map((request) => ({
      kind: request.kind,
      answer: request.answer,
      taker: takerOf(state, request),
    })),
  })
