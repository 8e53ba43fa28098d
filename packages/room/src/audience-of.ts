/** Which channels a verified person's connections belong in. Nobody, no channel; who is not seen does not see the circle. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Channel } from '@hearth/protocol/room-view'
import { requireAdmitted, requireFacilitation } from './guards.ts'
import type { RoomState } from './state.ts'

export function audienceOf(state: RoomState, personId: PersonId): Channel[] {
  const person = state.people[personId]
  if (person === undefined) return []
  if (!requireAdmitted(person).ok || person.presence.kind === 'gone') return ['own']
  return requireFacilitation(person).ok ? ['own', 'facilitation', 'shared'] : ['own', 'shared']
}
