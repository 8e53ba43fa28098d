/** (state, event) → state: the part of evolve that applies who leads, and what happens while nobody does. Checks nothing. */
import type { RoomEvent } from './events.ts'
import type { RoomState } from './state.ts'

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
  throw new Error(`not built: ${state.phase} ${event.type}`)
}
