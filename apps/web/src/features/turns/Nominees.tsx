/** Whoever has the floor picks who is next, of those who may be picked. Who has not been heard comes first, in words too. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { useId } from 'react'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

export function Nominees({ shared, own }: { shared: SharedView; own: OwnView }) {
  const id = useId()
  const { nominees = [], unheard = 0 } = own.turn ?? {}
  const people = nominees.flatMap((personId, index) => {
    const person = shared.people.find((one) => one.id === personId)
    return person ? [{ person, heard: index >= unheard }] : []
  })
  return (
    <section aria-labelledby={id} className="grid w-full justify-items-center gap-2">
      <h3 id={id} className="text-l">
        {t('turns.whoIsNext')}
      </h3>
      {people.length === 0 ? (
        <p className="text-ink-soft">{t('turns.nobodyToPick')}</p>
      ) : (
        <ul className="flex max-h-[26dvh] w-full flex-wrap justify-center gap-2 overflow-y-auto p-1">
          {people.map(({ person, heard }) => (
            <Nominee key={person.id} person={person} heard={heard} turn={shared.turn} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Nominee({
  person: { id, name },
  heard,
  turn,
}: {
  person: SharedPerson
  heard: boolean
  turn: number
}) {
  const wordId = useId()
  const pick = useCommand({ type: 'nominate', personId: id, turn })
  return (
    <li className="grid max-w-full content-start justify-items-center">
      <Button
        className="max-w-full"
        aria-describedby={heard ? undefined : wordId}
        pending={pick.pending && t('turns.picking', { name })}
        onClick={pick.run}
      >
        {t('turns.pick', { name })}
      </Button>
      {!heard && (
        <span id={wordId} className="text-s text-ink-soft">
          {t('turns.notHeardYet')}
        </span>
      )}
      <CommandFault code={pick.refused} />
    </li>
  )
}
