/** Everybody of the round in its order: who has the floor, who is next, who has had it, who comes back. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedRound, SharedView } from '@hearth/protocol/room-view'
import { Check, Mic, Undo2 } from 'lucide-react'
import { t } from '../../text/t.ts'
import { PersonName } from '../circle/RoleBadge.tsx'
import { isOwn } from '../circle/tiles.ts'

interface RoundListProps {
  shared: SharedView
  own: OwnView
  round: SharedRound
}

export function RoundList({ shared, own, round }: RoundListProps) {
  return (
    <>
      {round.over && <p className="text-ink-soft">{t('turns.roundOver')}</p>}
      <ol className="grid gap-1">
        {round.order.map(({ personId, place }, index) => {
          const person = shared.people.find(({ id }) => id === personId)
          if (!person) return null
          const state = stateOf(shared, person, place)
          return (
            <li
              key={personId}
              className={`flex min-h-9 flex-wrap items-center gap-x-2.5 rounded-s px-3 ${state.hasFloor ? 'bg-ember-soft font-strong' : ''}`}
            >
              <span className="w-6 shrink-0 text-end text-s text-ink-soft" aria-hidden="true">
                {index + 1}
              </span>
              <span
                className={`max-w-[85%] grow truncate ${place === 'had' && !state.hasFloor ? 'text-ink-soft' : ''}`}
              >
                <PersonName person={person} isOwn={isOwn(person, own)} />
              </span>
              {state.words.length > 0 && (
                <span className="ms-auto flex shrink-0 items-center gap-1.5 text-s font-normal text-ink-soft">
                  {state.Sign && <state.Sign size={14} aria-hidden="true" />} {state.words.join(' · ')}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

function stateOf(
  shared: SharedView,
  { id, away }: SharedPerson,
  place: SharedRound['order'][number]['place'],
) {
  const besides = away ? [t('turns.personAway')] : []
  if (shared.floor?.personId === id) {
    const words = [t(shared.floor.speaking ? 'room.speaksNow' : 'room.turnNow'), ...besides]
    return { hasFloor: true, Sign: Mic, words }
  }
  const next = shared.next === id ? [t('turns.placeNext')] : []
  if (place === 'had') return { hasFloor: false, Sign: Check, words: [t('turns.placeHad'), ...besides] }
  if (place === 'comes-back') {
    return { hasFloor: false, Sign: Undo2, words: [t('turns.placeComesBack'), ...next, ...besides] }
  }
  return { hasFloor: false, Sign: null, words: [...next, ...besides] }
}
