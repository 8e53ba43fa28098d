/** How far the time of a turn has come, where turns have one. Pure; moments in milliseconds since the epoch. */
import { TURN_NEARLY_OVER } from '@hearth/protocol/limits'

/** Nothing is cut when it is over. */
export type TurnPhase = 'running' | 'nearly' | 'over'

export interface TurnClock {
  phase: TurnPhase
  /** Of its time, 1 at the beginning and 0 once it is over. */
  left: number
}

export function turnClock(startedAt: number, until: number, now: number): TurnClock {
  const passed = until > startedAt ? Math.max(0, (now - startedAt) / (until - startedAt)) : 1
  if (passed >= 1) return { phase: 'over', left: 0 }
  return { phase: passed >= TURN_NEARLY_OVER ? 'nearly' : 'running', left: 1 - passed }
}
