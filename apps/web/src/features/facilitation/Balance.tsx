/** Who has been heard, and for how long, as a table: a help for those who lead, seen by nobody else and not kept. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { useSyncExternalStore } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { listOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { balanceOf } from './balance.ts'
import { openTimesOf } from './open-times.ts'
import { PanelSection } from './PanelSection.tsx'

export function Balance({ shared, facilitation }: { shared: SharedView; facilitation: FacilitationView }) {
  const { spoken } = useTheRoom()
  const times = openTimesOf(shared.session.id)
  const open = useSyncExternalStore(times.subscribe, times.snapshot)
  const rows = balanceOf(shared, facilitation, spoken, open)
  const notHeard = rows.filter(({ heard }) => !heard)
  return (
    <PanelSection
      folded
      title={t('guide.balance')}
      aside={t('guide.notHeardCount', { count: notHeard.length })}
    >
      <p className="text-s text-ink-soft">{t('guide.balanceWhoSees')}</p>
      <p className="break-words">
        {notHeard.length === 0
          ? t('guide.allHeard')
          : `${t('guide.notHeard')}: ${listOf(notHeard.map(({ person }) => person.name))}`}
      </p>
      <table className="w-full text-start">
        <thead className="text-s text-ink-soft">
          <tr>
            <th scope="col" className="text-start font-normal">
              {t('guide.person')}
            </th>
            <th scope="col" className="text-end font-normal">
              {t('guide.turnsHad')}
            </th>
            <th scope="col" className="text-end font-normal">
              {t('guide.spoken')}
            </th>
            <th scope="col" className="text-end font-normal">
              {t('guide.spokenOpen')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, turns, spoken: inTurns, open: inOpen }) => (
            <tr key={person.id} className="border-t border-line">
              <th scope="row" dir="auto" className="max-w-32 truncate py-1.5 text-start font-normal">
                {person.name}
              </th>
              <td className="text-end">{turns}</td>
              <td className="text-end">{timeWords(inTurns)}</td>
              <td className="text-end">{timeWords(inOpen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-s text-ink-soft">{t('guide.approximate')}</p>
    </PanelSection>
  )
}

const MINUTE = 60_000

/** Whole minutes: nobody is weighed by the second. */
function timeWords(ms: number): string {
  if (ms === 0) return t('guide.none')
  return ms < MINUTE ? t('guide.underAMinute') : t('guide.minutes', { minutes: Math.round(ms / MINUTE) })
}
