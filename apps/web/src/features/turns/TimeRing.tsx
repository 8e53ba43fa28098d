/** How far the time of a turn has come, drawn: told by shape, not by colour. The words stand beside it. */
import type { TurnClock } from './turn-time.ts'

const RADIUS = 9
const ROUND = 2 * Math.PI * RADIUS

/** Each phase has a form of its own: a thin ring that empties, a thick one round a dot, a dotted one. */
export function TimeRing({ phase, left }: TurnClock) {
  return (
    <svg viewBox="0 0 26 26" className="size-7 shrink-0 -rotate-90 text-ember" aria-hidden="true">
      <g fill="none" stroke="currentColor">
        {phase !== 'over' && <circle cx="13" cy="13" r={RADIUS} strokeWidth="1" opacity="0.4" />}
        <circle
          cx="13"
          cy="13"
          r={RADIUS}
          strokeWidth={phase === 'nearly' ? 5 : 3}
          strokeDasharray={phase === 'over' ? '2 3' : `${ROUND * left} ${ROUND}`}
        />
      </g>
      {phase !== 'running' && <circle cx="13" cy="13" r="3" fill="currentColor" />}
    </svg>
  )
}
