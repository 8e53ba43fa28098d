/** Rules H: asking for help, unseen by others, and what those who lead do with it. "I am not OK" ends by a named person's act only. */
import type { HelpAnswer, HelpKind } from '@hearth/protocol/help'
import type { HelpId } from '@hearth/protocol/ids'
import type { Refusal } from '@hearth/protocol/refusals'
import { type Decision, happened, refuse } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import { requireFacilitation, requireHelpOpen, requireHelpToTake, requireLearner } from '../guards.ts'
import { takerOf } from '../help.ts'
import type { HelpRequest, Person, RoomState } from '../state.ts'
import type { SystemCommand } from '../system-commands.ts'

/** One of each kind is open at most. A new one takes the place of an ended one. */
export function askForHelp(
  state: RoomState,
  asker: Person,
  kind: HelpKind,
  helpId: HelpId,
  at: number,
): Decision {
  const learner = requireLearner(asker)
  if (!learner.ok) return learner
  const earlier = state.help.find((one) => one.personId === asker.id && one.kind === kind)
  if (earlier !== undefined && requireHelpOpen(earlier).ok && !earlier.withdrawn) return happened()
  return happened({ type: 'helpAsked', helpId, personId: asker.id, name: asker.name, kind, at })
}

export function withdrawHelp(state: RoomState, asker: Person, helpId: HelpId, at: number): Decision {
  const request = state.help.find(({ id, personId }) => id === helpId && personId === asker.id)
  if (request === undefined) return refuse('not-found')
  const open = requireHelpOpen(request)
  if (!open.ok) return open
  return request.withdrawn ? happened() : happened({ type: 'helpWithdrawn', helpId, at })
}

export function takeHelp(state: RoomState, asker: Person, helpId: HelpId, at: number): Decision {
  const helping = requireHelping(state, asker, helpId)
  if (!helping.ok) return helping
  return happened(...taken(helping.request, asker, at))
}

export function putHelpBack(state: RoomState, asker: Person, helpId: HelpId, at: number): Decision {
  const helping = requireHelping(state, asker, helpId)
  if (!helping.ok) return helping
  return helping.request.taker?.personId === asker.id
    ? happened({ type: 'helpPutBack', helpId, at })
    : happened()
}

/** Answers in the name of who asks, who so has taken it. */
export function answerHelp(
  state: RoomState,
  asker: Person,
  { helpId, answer }: { helpId: HelpId; answer: HelpAnswer },
  at: number,
): Decision {
  const helping = requireHelping(state, asker, helpId)
  if (!helping.ok) return helping
  const before = taken(helping.request, asker, at)
  if (before.length === 0 && helping.request.answer === answer) return happened()
  return happened(...before, { type: 'helpAnswered', helpId, answer, at })
}

/** Ends it in the name of who asks. */
export function closeHelp(state: RoomState, asker: Person, helpId: HelpId, at: number): Decision {
  const helping = requireHelping(state, asker, helpId)
  if (!helping.ok) return helping
  return happened({ type: 'helpEnded', helpId, how: 'closed', by: asker.name, at })
}

/** It has gone to the wellness office. Only where the learner knows of that does their own view say so. */
export function handHelpOver(
  state: RoomState,
  { helpId, by, told }: Extract<SystemCommand, { type: 'handHelpOver' }>,
  at: number,
): Decision {
  const request = state.help.find(({ id }) => id === helpId)
  if (request === undefined) return refuse('not-found')
  const open = requireHelpOpen(request)
  if (!open.ok) return open
  return happened({ type: 'helpEnded', helpId, how: told ? 'handed-over' : 'closed', by, at })
}

export function setCrisisContacts(
  state: RoomState,
  { crisis, onCall }: Extract<SystemCommand, { type: 'setCrisisContacts' }>,
  at: number,
): Decision {
  return JSON.stringify([state.crisis, state.onCall]) === JSON.stringify([crisis, onCall])
    ? happened()
    : happened({ type: 'crisisContactsSet', crisis, onCall, at })
}

/** One of the staff, and an open request that nobody else has taken. */
function requireHelping(
  state: RoomState,
  asker: Person,
  helpId: HelpId,
): { ok: true; request: HelpRequest } | Refusal {
  const power = requireFacilitation(asker)
  if (!power.ok) return power
  const request = state.help.find(({ id }) => id === helpId)
  if (request === undefined) return refuse('not-found')
  const open = requireHelpOpen(request)
  if (!open.ok) return open
  const free = requireHelpToTake({ taker: takerOf(state, request) }, asker.id)
  return free.ok ? { ok: true, request } : free
}

/** Whoever takes over from somebody answers for themselves: what the other said holds no more. */
const taken = ({ id, taker }: HelpRequest, asker: Person, at: number): RoomEvent[] =>
  taker?.personId === asker.id
    ? []
    : [{ type: 'helpTaken', helpId: id, personId: asker.id, name: asker.name, at }]
