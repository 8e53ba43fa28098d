/** What facilitators and advisors have beside the circle: the lobby, who is here, and closing the session. */
import type { FacilitationView, OwnView, SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator, requirePhase } from '@hearth/room/guards'
import { t } from '../../text/t.ts'
import { PeopleList } from '../people/PeopleList.tsx'
import { ConfirmedCommand } from './ConfirmedCommand.tsx'
import { CopyInvitation } from './CopyInvitation.tsx'
import { Lobby } from './Lobby.tsx'

export interface FacilitationPanelProps {
  shared: SharedView
  facilitation: FacilitationView
  own: OwnView
}

export function FacilitationPanel({ shared, facilitation, own }: FacilitationPanelProps) {
  const leads = requireFacilitator(own).ok
  const open = requirePhase(shared, 'scheduled', 'lobby', 'live').ok
  return (
    <div className="flex min-h-full flex-col">
      {open && (
        <Lobby lobby={facilitation.lobby} own={own}>
          {leads && <CopyInvitation sessionId={shared.session.id} />}
        </Lobby>
      )}
      <PeopleList shared={shared} own={own} />
      {leads && requirePhase(shared, 'live').ok && (
        <div className="sticky bottom-0 mt-auto border-t border-line bg-surface p-4">
          <ConfirmedCommand
            command={{ type: 'closeSession' }}
            label={t('facilitation.closeSession')}
            title={t('facilitation.closeTitle')}
            consequence={t('facilitation.closeMore')}
            pendingWords={t('facilitation.closing')}
          />
        </div>
      )}
    </div>
  )
}
