/** What follows from requests for help: who has taken one, in which order they stand, and whether an "I am not OK" is open. */
import type { HelpTaker } from '@hearth/protocol/facilitation-view'
import {
  requireFacilitation,
  requireHelpOpen,
  requireInCircle,
  requireNotOkEnded,
  requireOutliving,
} from './guards.ts'
import type { HelpRequest, RoomState } from './state.ts'

/** null: nobody. */
export function takerOf(state: RoomState, { taker }: HelpRequest): HelpTaker | null {
  if (taker === null) return null
  const { personId, name } = taker
  const person = state.people[personId]
  const there = person !== undefined && requireInCircle(person).ok && requireFacilitation(person).ok
  return { personId, name, away: !there }
}

/** Stays when its author leaves. */
export const outlives = (request: HelpRequest): boolean =>
  requireHelpOpen(request).ok && requireOutliving(request).ok

/** Who is not OK first, then in the order of asking. */
export function openHelp(state: RoomState): HelpRequest[] {
  const open = state.help.filter((request) => requireHelpOpen(request).ok)
  const isUrgent = ({ kind }: HelpRequest) => kind === 'not-ok'
  return [...open.filter(isUrgent), ...open.filter((request) => !isUrgent(request))]
}

/** An "I am not OK" is open, answered or not. Such a room never ends by itself. */
export const notOkIsOpen = (state: RoomState): boolean => !requireNotOkEnded({ help: openHelp(state) }).ok
