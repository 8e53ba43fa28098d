/** Where the holder picks who is next: who could be picked now, and giving the floor to one of them, which is how it begins. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { useId } from 'react'
import { listOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { GiveFloor } from './HandActs.tsx'

export function Nominees({ shared, facilitation }: { shared: SharedView; facilitation: FacilitationView }) {
  const id = useId()
  const people = facilitation.nominees.flatMap(
    (personId) => shared.people.find((person) => person.id === personId) ?? [],
  )
  if (people.length === 0) return <p className="text-ink-soft">{t('leading.nobodyWilling')}</p>
  // While somebody has the floor it is theirs to pick.
  if (shared.floor !== null) {
    return (
      <p className="text-s text-ink-soft">
        {t('leading.couldBeNext')}: {listOf(people.map(({ name }) => name))}
      </p>
    )
  }
  return (
    <div className="grid gap-1">
      <p id={id} className="text-s text-ink-soft">
        {t('leading.couldBeNext')}
      </p>
      <ul aria-labelledby={id} className="grid">
        {people.map((person) => (
          <li key={person.id} className="flex min-h-11 items-center justify-between gap-2 ps-3">
            <span dir="auto" className="min-w-0 truncate">
              {person.name}
            </span>
            <GiveFloor person={person} turn={shared.turn} />
          </li>
        ))}
      </ul>
    </div>
  )
}
