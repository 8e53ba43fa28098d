/** (state, event) → state: the part of evolve that applies who leads, and what happens while nobody does. Checks nothing. */
import type { RoomEvent } from './events.ts'
import { isHeard, somebodyWaits } from './staff.ts'
import type { Page, Person, RoomState } from './state.ts'

type LeadingEvent = Extract<
  RoomEvent,
  {
    type:
      | 'personPromoted'
      | 'personDemoted'
      | 'circleLeftAlone'
      | 'facilitatorBack'
      | 'pageBegan'
      | 'backupPaged'
      | 'pageTold'
      | 'pageSeen'
      | 'pageEnded'
  }
>

export function leadingAfter(state: RoomState, event: LeadingEvent): RoomState {
  switch (event.type) {
    case 'personPromoted':
      return withRole(state, event.personId, () => 'facilitator')
    case 'personDemoted':
      return withRole(state, event.personId, ({ cameAs }) => cameAs)
    case 'circleLeftAlone':
      return { ...state, leftAlone: { since: event.at } }
    case 'facilitatorBack':
      return { ...state, leftAlone: null }
    case 'pageBegan': {
      const { number, at } = event
      return { ...state, pages: number, page: { number, at, onCall: 'trying', backup: null, seenBy: null } }
    }
    case 'backupPaged':
      return paged(state, { backup: 'trying' })
    case 'pageTold':
      return paged(state, event.who === 'on-call' ? { onCall: event.how } : { backup: event.how })
    case 'pageSeen':
      return paged(state, { seenBy: event.by })
    case 'pageEnded':
      return { ...state, page: null }
  }
}

function withRole(state: RoomState, personId: string, roleOf: (person: Person) => Person['role']): RoomState {
  const person = state.people[personId]
  if (person === undefined) return state
  return { ...state, people: { ...state.people, [personId]: { ...person, role: roleOf(person) } } }
}

const paged = (state: RoomState, change: Partial<Page>): RoomState =>
  state.page === null ? state : { ...state, page: { ...state.page, ...change } }

/** Keeps `unheardSince` true to who is there; from the close on nobody is left alone, and nobody is paged. */
export function hearingSettled(before: RoomState, after: RoomState, at: number): RoomState {
  const isOver = after.phase === 'closing' || after.phase === 'ended'
  if (isOver) return { ...after, unheardSince: null, leftAlone: null, page: null }
  const begins = before.phase !== after.phase && after.phase === 'live'
  const unheard = !isHeard(after) && (after.phase !== 'live' || somebodyWaits(after))
  const since = begins ? at : (after.unheardSince ?? at)
  return { ...after, unheardSince: unheard ? since : null }
}
