/** Whose turn it is has not begun for a while: those who lead alone are asked what to do. Nobody else sees anything. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import { UNBEGUN_MS } from '@hearth/protocol/limits'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator } from '@hearth/room/guards'
import { useEffect } from 'react'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { useActs } from './use-acts.ts'
import { useReached } from './use-reached.ts'

/** Who lets the circle wait; null while nobody does, for whoever does not lead, and to themselves. */
export function useUnbegun(
  shared: SharedView,
  { turn }: FacilitationView,
  own: OwnView,
): SharedPerson | null {
  const waits = turn !== null && turn.startedAt === null
  const late = useReached(waits ? turn.waitsSince + UNBEGUN_MS : null)
  const holder = shared.people.find(({ id }) => id === shared.floor?.personId)
  return waits && late && holder && holder.id !== own.personId && requireFacilitator(own).ok ? holder : null
}

/** Said once for each wait, wherever it is shown. */
export function useTellUnbegun(person: SharedPerson | null): void {
  const name = person?.name
  useEffect(() => {
    if (name !== undefined) announce(t('leading.saidNotBegun', { name }))
  }, [name])
}

export function NotBegun({ person: { name }, turn }: { person: SharedPerson; turn: number }) {
  const { ask, underway, refused } = useActs()
  const going = underway('moveOn') && t('leading.goingOn')
  return (
    <div className="grid gap-2 rounded-m bg-ember-soft p-3">
      <p className="font-strong break-words">{t('leading.notBegun', { name })}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          className="grow"
          onClick={() => void ask({ type: 'giveMoreTime', turn })}
          pending={underway('giveMoreTime') && t('leading.givingTime')}
        >
          {t('leading.moreTime')}
        </Button>
        <Button
          className="grow"
          onClick={() => void ask({ type: 'moveOn', turn, comeBack: false })}
          pending={going}
        >
          {t('leading.goOn')}
        </Button>
        <Button
          className="grow"
          onClick={() => void ask({ type: 'moveOn', turn, comeBack: true })}
          pending={going}
        >
          {t('leading.comeBackLater')}
        </Button>
      </div>
      <CommandFault code={refused} />
    </div>
  )
}
