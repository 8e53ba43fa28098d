/** Who waits at the door, in order of arrival, and letting them in. Offers only what the viewer may do. */
import type { LobbyEntry } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/room-view'
import { requireFacilitator } from '@hearth/room/guards'
import { useId } from 'react'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { LobbyGuest } from './LobbyGuest.tsx'

export interface LobbyProps {
  lobby: readonly LobbyEntry[]
  own: OwnView
}

export function Lobby({ lobby, own }: LobbyProps) {
  const id = useId()
  const everyone = useCommand({ type: 'admitEveryone' })
  const leads = requireFacilitator(own).ok
  const waiting = lobby.filter(({ admission }) => admission === 'waiting')
  return (
    <section aria-labelledby={id} className="grid gap-3 border-b border-line p-4">
      <div className="flex min-h-11 items-center justify-between gap-3">
        <h2 id={id} className="text-l">
          {t('facilitation.lobby')}
        </h2>
        {leads && waiting.length > 0 && (
          <Button onClick={everyone.run} pending={everyone.pending && t('facilitation.admitting')}>
            {t('facilitation.admitEveryone')}
          </Button>
        )}
      </div>
      <CommandFault code={everyone.refused} />
      {lobby.length === 0 ? (
        <p className="text-ink-soft">{t('facilitation.nobodyWaits')}</p>
      ) : (
        <ul className="grid gap-3">
          {lobby.map((entry) => (
            <LobbyGuest key={entry.personId} entry={entry} leads={leads} />
          ))}
        </ul>
      )}
    </section>
  )
}
