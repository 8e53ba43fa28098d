/** Who waits at the door, in order of arrival, and letting them in. Offers only what the viewer may do. */
import type { FacilitationView, LobbyEntry } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import { requireFacilitator } from '@hearth/room/guards'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { ClearLobby } from './ClearLobby.tsx'
import { LobbyGuest } from './LobbyGuest.tsx'
import { PanelSection } from './PanelSection.tsx'
import { useSteadyRows } from './use-steady-rows.ts'

export interface LobbyProps {
  facilitation: Pick<FacilitationView, 'lobby' | 'help' | 'goneInFullCircle'>
  own: OwnView
}

/** From so many on, people who have not connected are one line, and the lobby can be cleared. */
const MANY = 4

export function Lobby({ facilitation: { lobby, help, goneInFullCircle }, own }: LobbyProps) {
  const everyone = useCommand({ type: 'admitEveryone' })
  const leads = requireFacilitator(own).ok
  const waiting = lobby.filter(({ admission }) => admission === 'waiting')
  const connecting = lobby.filter(isConnecting)
  const guests = lobby.filter(({ staff }) => !staff)
  const listed = connecting.length < MANY ? lobby : lobby.filter((entry) => !isConnecting(entry))
  const { list, rows } = useSteadyRows(listed, ({ personId }) => personId)
  const [nextGone] = goneInFullCircle
  return (
    <PanelSection
      title={t('facilitation.lobby')}
      aside={waiting.length > 0 && t('leading.waitingCount', { count: waiting.length })}
    >
      {lobby.length > 0 && nextGone !== undefined && (
        <p className="text-s font-strong">
          {t('facilitation.fullWithGone', { count: goneInFullCircle.length })}{' '}
          {t('facilitation.takesPlaceOf', { name: nextGone })}
        </p>
      )}
      {leads && waiting.length > 0 && (
        <div className="grid justify-items-start gap-1">
          <Button onClick={everyone.run} pending={everyone.pending && t('facilitation.admitting')}>
            {t('facilitation.admitEveryone')}
          </Button>
          <CommandFault code={everyone.refused} />
        </div>
      )}
      {lobby.length === 0 && <p className="text-ink-soft">{t('facilitation.nobodyWaits')}</p>}
      {(rows.length > 0 || connecting.length >= MANY) && (
        <ul ref={list} className="grid gap-3">
          {rows.map(({ key, entry, height }) =>
            entry === undefined ? (
              <li key={key} aria-hidden="true" style={{ height }} />
            ) : (
              <LobbyGuest
                key={key}
                entry={entry}
                own={own}
                leads={leads}
                talks={!help.some(({ personId }) => personId === entry.personId)}
              />
            ),
          )}
          {connecting.length >= MANY && (
            <li className="text-ink-soft">{t('facilitation.connecting', { count: connecting.length })}</li>
          )}
        </ul>
      )}
      {leads && guests.length >= MANY && <ClearLobby count={guests.length} />}
    </PanelSection>
  )
}

/** Has arrived, and their browser has not connected yet. */
const isConnecting = ({ publicKey, admission, staff }: LobbyEntry): boolean =>
  publicKey === null && admission === 'waiting' && !staff
