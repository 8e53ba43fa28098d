/** The time of one's own turn, where turns have one: a ring that empties, one soft tone, words. It shows no number and cuts nobody off. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { TimeRing } from './TimeRing.tsx'
import { gentleTone } from './tone.ts'
import { type TurnPhase, turnClock } from './turn-time.ts'

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
