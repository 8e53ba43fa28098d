/** (state, event) → state: the part of evolve that applies what facilitators ask, show and mend, and the guide. Checks nothing. */
import type { RoomEvent } from './events.ts'
import type { RoomState } from './state.ts'

type GestureEvent = Extract<
  RoomEvent,
  {
    type:
      | 'askedToTurnOn'
      | 'turnOnAnswered'
      | 'personRenamed'
      | 'spotlightSet'
      | 'handClaimed'
      | 'handUnclaimed'
      | 'promptShown'
      | 'stepBegan'
      | 'stepExtended'
      | 'reactionsAllowed'
  }
>

export function gesturesAfter(state: RoomState, event: GestureEvent): RoomState {
  throw new Error(`not built: ${state.phase} ${event.type}`)
}
