/** The time of the turn that goes on, for those who lead: a ring, minutes, and a minute more. It cuts nobody off. */
import type { LedTurn } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import { requireFacilitator } from '@hearth/room/guards'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { useNow } from '../room/time-left.ts'
import { TimeRing } from '../turns/TimeRing.tsx'
import { turnClock } from '../turns/turn-time.ts'

const MINUTE = 60_000
const PHASES = { nearly: 'leading.turnNearlyOver', over: 'leading.turnOverTime' } as const

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
  const clock = turnClock(startedAt, until, now)
  const words = [
    t('leading.turnMinutes', {
      gone: Math.floor(Math.max(0, now - startedAt) / MINUTE),
      count: Math.round((until - startedAt) / MINUTE),
    }),
    ...(clock.phase === 'running' ? [] : [t(PHASES[clock.phase])]),
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <TimeRing {...clock} />
      <p className={clock.phase === 'running' ? 'grow text-ink-soft' : 'grow font-strong'}>
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
