/** The time of the turn that goes on, for those who lead: a ring, minutes, and a minute more. It cuts nobody off. */
import type { LedTurn } from '@hearth/protocol/facilitation-view'
import { TURN_NEARLY_OVER } from '@hearth/protocol/limits'
import type { OwnView } from '@hearth/protocol/room-view'
import { requireFacilitator } from '@hearth/room/guards'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { useNow } from '../room/time-left.ts'

const MINUTE = 60_000

export function LedTime({ led, turn, own }: { led: LedTurn | null; turn: number; own: OwnView }) {
  if (led === null || led.startedAt === null || led.until === null) return null
  return <Running startedAt={led.startedAt} until={led.until} turn={turn} own={own} />
}

interface RunningProps {
  startedAt: number
  until: number
  turn: number
  own: OwnView
}

function Running({ startedAt, until, turn, own }: RunningProps) {
  const { clockOffset } = useTheRoom()
  const now = useNow(clockOffset)
  const more = useCommand({ type: 'giveMoreTime', turn })
  const whole = Math.max(1, until - startedAt)
  const part = Math.max(0, now - startedAt) / whole
  const words = [
    t('leading.turnMinutes', {
      gone: Math.floor(Math.max(0, now - startedAt) / MINUTE),
      count: Math.round(whole / MINUTE),
    }),
    ...(part >= 1
      ? [t('leading.turnOverTime')]
      : part >= TURN_NEARLY_OVER
        ? [t('leading.turnNearlyOver')]
        : []),
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <TimeRing part={part} />
      <p className={part >= TURN_NEARLY_OVER ? 'grow font-strong' : 'grow text-ink-soft'}>
        {words.join(' · ')}
      </p>
      {requireFacilitator(own).ok && (
        <Button onClick={more.run} pending={more.pending && t('leading.givingTime')}>
          {t('leading.minuteMore')}
        </Button>
      )}
      <CommandFault code={more.refused} />
    </div>
  )
}

const RADIUS = 9
const ROUND = 2 * Math.PI * RADIUS

/** Fills as time passes; near the end it is thicker and has a dot: told by shape, not by colour. */
function TimeRing({ part }: { part: number }) {
  const near = part >= TURN_NEARLY_OVER
  return (
    <svg viewBox="0 0 26 26" className="size-7 shrink-0 -rotate-90 text-ember" aria-hidden="true">
      <g fill="none" stroke="currentColor">
        <circle cx="13" cy="13" r={RADIUS} strokeWidth="1" opacity="0.4" />
        <circle
          cx="13"
          cy="13"
          r={RADIUS}
          strokeWidth={near ? 5 : 3}
          strokeDasharray={`${ROUND * Math.min(1, part)} ${ROUND}`}
        />
      </g>
      {near && <circle cx="13" cy="13" r="3" fill="currentColor" />}
    </svg>
  )
}
