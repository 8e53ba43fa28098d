/** The time of one's own turn, where turns have one: a ring that empties, one soft tone, words. It shows no number and cuts nobody off. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { gentleTone } from './tone.ts'
import { type TurnClock, type TurnPhase, turnClock } from './turn-time.ts'

export interface TurnTimeProps {
  /** Milliseconds since the epoch. */
  startedAt: number
  until: number
}

const LOOK_AGAIN_MS = 1000
const WORDS = {
  running: 'turns.time',
  nearly: 'turns.timeNearly',
  over: 'turns.timeOver',
} as const satisfies Record<TurnPhase, string>

export function TurnTime({ startedAt, until }: TurnTimeProps) {
  const { clockOffset } = useTheRoom()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  const clock = turnClock(startedAt, until, now + clockOffset)
  useTellPhase(clock.phase)
  return (
    <p className="flex items-center justify-center gap-2.5">
      <TimeRing {...clock} />
      <span className={clock.phase === 'running' ? 'text-ink-soft' : 'font-strong'}>
        {t(WORDS[clock.phase])}
      </span>
    </p>
  )
}

/** Said when it comes to that, not of what was so before; the tone sounds once in a turn. */
function useTellPhase(phase: TurnPhase): void {
  const { soundBlocked } = useTheMedia()
  const before = useRef(phase)
  const sounded = useRef(false)
  const tell = useEffectEvent((was: TurnPhase) => {
    if (phase !== 'running') announce(t(WORDS[phase]))
    if (was !== 'running' || phase !== 'nearly' || sounded.current || soundBlocked) return
    sounded.current = true
    gentleTone()
  })
  useEffect(() => {
    if (before.current !== phase) tell(before.current)
    before.current = phase
  }, [phase])
}

const RADIUS = 9
const ROUND = 2 * Math.PI * RADIUS

/** Each phase has a form of its own: a thin ring that empties, a thick one round a dot, a dotted one. */
function TimeRing({ phase, left }: TurnClock) {
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
