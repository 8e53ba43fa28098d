/** The head of the room: which session it is, and what everybody may always see of it. */
import type { SharedView } from '@hearth/protocol/room-view'
import { LockKeyhole } from 'lucide-react'
import { useTheRoom } from '../../connection/use-room.ts'
import { timeOfDay } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { Logo } from '../../ui/Logo.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { useHeadingFocus } from '../../ui/page-title.ts'
import { inTheRoom } from '../circle/tiles.ts'
import { StepPill } from '../guide/StepPill.tsx'
import { minutesLeft, useNow } from './time-left.ts'

export function RoomHeader({ shared }: { shared: SharedView }) {
  const heading = useHeadingFocus()
  const { session } = shared
  return (
    <header className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5 border-b border-line px-3 py-2 sm:min-h-14 sm:px-5">
      <Logo />
      <h1 ref={heading} tabIndex={-1} className="min-w-0 truncate text-l">
        {session.title}
      </h1>
      <span className="hidden min-w-0 truncate text-ink-soft md:block">{session.groupName}</span>
      <div className="flex flex-wrap items-center gap-1.5 sm:ms-auto sm:gap-2.5">
        <Pill icon={<LockKeyhole size={14} aria-hidden="true" />}>{t('room.notRecorded')}</Pill>
        {shared.locked && <Pill>{t('room.locked')}</Pill>}
        {shared.step !== null && shared.phase === 'live' ? (
          <StepPill step={shared.step} />
        ) : (
          <TimePill shared={shared} />
        )}
        <Pill>{t('room.hereCount', { count: inTheRoom(shared).length })}</Pill>
      </div>
    </header>
  )
}

function TimePill({ shared }: { shared: SharedView }) {
  const { clockOffset } = useTheRoom()
  const now = useNow(clockOffset)
  if (shared.phase === 'closing') return <Pill tone="leaf">{t('room.closing')}</Pill>
  const left = minutesLeft(shared, now)
  if (left === null) return <Pill>{t('room.startsAt', { time: timeOfDay(shared.session.startsAt) })}</Pill>
  return <Pill tone="leaf">{left > 0 ? t('room.minutesLeft', { count: left }) : t('room.timeIsUp')}</Pill>
}
