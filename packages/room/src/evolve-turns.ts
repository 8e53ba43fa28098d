/** (state, event) → state: the part of evolve that applies turns, hands, rounds and pauses. Checks nothing. */
import type { RoomEvent } from './events.ts'
import type { RoomState } from './state.ts'

type TurnEvent = Extract<
  RoomEvent,
  {
    type:
      | 'modeChosen'
      | 'quietBegan'
      | 'roundBegan'
      | 'handRuleChosen'
      | 'handsArranged'
      | 'turnTimeSet'
      | 'moreTimeGiven'
      | 'willingnessSaid'
      | 'wentAway'
      | 'cameBack'
      | 'handRaised'
      | 'handLowered'
      | 'handSetLast'
      | 'floorGiven'
      | 'speakingStarted'
      | 'floorFreed'
  }
>

export function turnsAfter(state: RoomState, event: TurnEvent): RoomState {
  throw new Error(`not built: ${state.phase} ${event.type}`)
}
