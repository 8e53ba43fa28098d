/** What falls due by now happens, in the order in which it fell due. */
import { dues } from '../deadline.ts'
import { type Decision, happened } from '../decision.ts'
import type { RoomState } from '../state.ts'
import type { RoomTiming } from '../timing.ts'

export function tick(state: RoomState, timing: RoomTiming, at: number): Decision {
  const due = dues(state, timing)
    .filter((one) => one.at <= at)
    .sort((a, b) => a.at - b.at)
    .map((one) => one.event(at))
  const end = due.findIndex((event) => event.type === 'sessionEnded')
  return happened(...(end === -1 ? due : due.slice(0, end + 1)))
}
