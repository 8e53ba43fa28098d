/** Who is here: everyone in the circle by name, those at a site included. Nobody who only waits. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { KeyRound } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { PersonName } from '../circle/RoleBadge.tsx'
import { isOwn } from '../circle/tiles.ts'
import { waitingWords } from '../room/waiting-for-key.ts'
import { SafetyWords } from '../texts/lazy.tsx'

export interface PeopleListProps {
  shared: SharedView
  own: OwnView
  /** Beside a name: what those who lead may do. */
  beside?: (person: SharedPerson) => ReactNode
  /** More to know of somebody, for those who lead. */
  factsBesides?: (person: SharedPerson) => string[]
}

export function PeopleList({ shared, own, beside, factsBesides }: PeopleListProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-3 border-b border-line p-4">
      <div className="flex items-center justify-between gap-3">
        <h2 id={id} className="text-l">
          {t('room.whoIsHere')}
        </h2>
        <span className="text-s text-ink-soft">{t('room.hereCount', { count: shared.people.length })}</span>
      </div>
      <ul className="grid gap-2">
        {shared.people.map((person) => (
          <li key={person.id} className="flex items-center justify-between gap-2">
            <span className="min-w-0">
              <span className="font-strong">
                <PersonName person={person} isOwn={isOwn(person, own)} />
              </span>
              <span className="text-ink-soft">
                {[...factsOf(person, shared), ...(factsBesides?.(person) ?? [])]
                  .map((fact) => ` · ${fact}`)
                  .join('')}
              </span>
            </span>
            {beside?.(person)}
          </li>
        ))}
      </ul>
      <ListeningIn shared={shared} own={own} />
    </section>
  )
}

function factsOf(
  { pronouns, seat: { at }, presence, away, withoutMedia }: SharedPerson,
  { sites }: SharedView,
): string[] {
  const site = at.kind === 'site' ? sites.find(({ id }) => id === at.siteId) : undefined
  return [
    ...(pronouns ? [pronouns] : []),
    ...(site ? [t('room.sittingAt', { site: site.name })] : []),
    ...(withoutMedia ? [t('room.withoutMedia')] : []),
    ...(away ? [t('turns.personAway')] : []),
    ...(presence === 'reconnecting' ? [t('room.personReconnecting')] : []),
  ]
}

/** The words by which people find out, fetched by those who ask. */
function ListeningIn({ shared, own }: Pick<PeopleListProps, 'shared' | 'own'>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="grid justify-items-start gap-3">
      <Button
        icon={<KeyRound size={18} aria-hidden="true" />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('room.listeningIn')}
      </Button>
      {isOpen && <SafetyWords shared={shared} own={own} waiting={waitingWords(own)} />}
    </div>
  )
}
