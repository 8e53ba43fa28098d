/** Who waits at the door, in order of arrival, and letting them in. Offers only what the viewer may do. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import { requireFacilitator } from '@hearth/room/guards'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { LobbyGuest } from './LobbyGuest.tsx'
import { PanelSection } from './PanelSection.tsx'

export interface LobbyProps {
  facilitation: Pick<FacilitationView, 'lobby' | 'help'>
  own: OwnView
}

export function Lobby({ facilitation: { lobby, help }, own }: LobbyProps) {
  const everyone = useCommand({ type: 'admitEveryone' })
  const leads = requireFacilitator(own).ok
  const waiting = lobby.filter(({ admission }) => admission === 'waiting')
  return (
    <PanelSection
      title={t('facilitation.lobby')}
      aside={waiting.length > 0 && t('leading.waitingCount', { count: waiting.length })}
    >
      {leads && waiting.length > 0 && (
        <div className="grid justify-items-start gap-1">
          <Button onClick={everyone.run} pending={everyone.pending && t('facilitation.admitting')}>
            {t('facilitation.admitEveryone')}
          </Button>
          <CommandFault code={everyone.refused} />
        </div>
      )}
      {lobby.length === 0 ? (
        <p className="text-ink-soft">{t('facilitation.nobodyWaits')}</p>
      ) : (
        <ul className="grid gap-3">
          {lobby.map((entry) => (
            <LobbyGuest
              key={entry.personId}
              entry={entry}
              own={own}
              leads={leads}
              talks={!help.some(({ personId }) => personId === entry.personId)}
            />
          ))}
        </ul>
      )}
    </PanelSection>
  )
}
