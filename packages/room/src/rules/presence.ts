/** Rules P: who is here. A drop costs nothing but presence; only leaving, or the end, takes a person out. */
import type { PersonId } from '@hearth/protocol/ids'
import { type Decision, happened, refuse } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import { requireNotRemoved } from '../guards.ts'
import type { RoomState } from '../state.ts'
import type { SystemCommand } from '../system-commands.ts'

export function connect(
  state: RoomState,
  { personId, connectionId, publicKey, holds, takesMedia }: Extract<SystemCommand, { type: 'connect' }>,
  at: number,
): Decision {
  const welcome = requireNotRemoved(state, personId)
  if (!welcome.ok) return welcome
  if (state.people[personId] === undefined) return refuse('not-known-here')
  // Who shows somebody else's key could make their envelopes look like that person's.
  const others = Object.values(state.people).filter(({ id }) => id !== personId)
  if (others.some((person) => person.publicKey === publicKey)) return refuse('bad-input')
  return happened({ type: 'personConnected', personId, connectionId, publicKey, holds, takesMedia, at })
}

/** Only the connection that counts can drop its person: an older one ending says nothing. */
export function disconnect(state: RoomState, personId: PersonId, connectionId: string, at: number): Decision {
  const presence = state.people[personId]?.presence
  return presence?.kind === 'here' && presence.connectionId === connectionId
    ? happened({ type: 'personDropped', personId, at })
    : happened()
}

/** No grace: the browser may be a shared one. Seat and admission stay for when they sign in again. */
export function signOut(state: RoomState, personId: PersonId, at: number): Decision {
  const person = state.people[personId]
  return person === undefined || person.presence.kind === 'gone'
    ? happened()
    : happened({ type: 'personSignedOut', personId, at })
}

/**
 * With no connection left the whole server was away: running deadlines move by as long as nobody kept the room's clock,
 * so that nobody's grace runs out while they could not come back.
 */
export function resume(state: RoomState, alive: readonly string[], at: number): Decision {
  const people = Object.values(state.people)
  const dropped = people.filter(
    ({ presence }) => presence.kind === 'here' && !alive.includes(presence.connectionId),
  )
  const kept = people.some(
    ({ presence }) => presence.kind === 'here' && alive.includes(presence.connectionId),
  )
  const events = dropped.map((person): RoomEvent => ({ type: 'personDropped', personId: person.id, at }))
  const gap = at - state.now
  return kept || gap === 0 ? happened(...events) : happened({ type: 'deadlinesMoved', gap, at }, ...events)
}
