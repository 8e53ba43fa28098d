/** Near the planned end: those who lead are offered the closing round. Nothing is done by itself. */
import type { LedGuide } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator } from '@hearth/room/guards'
import { useEffect } from 'react'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { useReached } from '../facilitation/use-reached.ts'
import { CommandFault } from '../room/CommandFault.tsx'
import { closingRoundFrom } from './guide-time.ts'

/** The step that is suggested now. */
export function useClosingRound(
  shared: SharedView,
  guide: LedGuide | null,
  own: OwnView,
): { step: number; title: string } | null {
  const due = closingRoundFrom(shared, guide)
  const reached = useReached(due?.from ?? null)
  const title = due === null ? undefined : guide?.steps[due.step]?.title
  return due === null || title === undefined || !reached || !requireFacilitator(own).ok
    ? null
    : { step: due.step, title }
}

/** Said once, wherever it is shown. */
export function useTellClosingRound(due: { title: string } | null): void {
  const title = due?.title
  useEffect(() => {
    if (title !== undefined) announce(t('guide.closingDue', { title }))
  }, [title])
}

export interface ClosingRoundProps {
  due: { step: number; title: string }
  seen: number | null
}

export function ClosingRound({ due: { step, title }, seen }: ClosingRoundProps) {
  const go = useCommand({ type: 'goToStep', step, seen })
  return (
    <div className="grid justify-items-start gap-2 rounded-m bg-ember-soft p-3">
      <p className="font-strong break-words">{t('guide.closingDue', { title })}</p>
      <Button onClick={go.run} pending={go.pending && t('guide.going')}>
        {t('guide.goToClosing', { title })}
      </Button>
      <CommandFault code={go.refused} />
    </div>
  )
}
