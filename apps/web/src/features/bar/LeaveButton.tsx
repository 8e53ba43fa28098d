/** Leaving: one question, one answer. Stands apart from everything else. */

import type { OwnView } from '@hearth/protocol/own-view'
import type { Phase } from '@hearth/protocol/roles'
import type { SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator, requireOtherFacilitator } from '@hearth/room/guards'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LastFacilitator } from '../facilitation/lazy.tsx'
import { staysAfterLeaving } from '../help/own-help.ts'
import { CommandFault } from '../room/CommandFault.tsx'
import { useGoodbye } from '../room/use-goodbye.ts'
import { ToolButton } from './ToolButton.tsx'

export interface LeaveButtonProps {
  own: OwnView
  /** undefined in the lobby. */
  shared?: SharedView | undefined
  /** Drawn like the other controls of the bar. */
  asTool?: boolean
}

export function LeaveButton({ own, shared, asTool = false }: LeaveButtonProps) {
  const [askedIn, setAskedIn] = useState<Phase | null>(null)
  // Who leads and has closed the session meanwhile, stays.
  const asking = askedIn !== null && (askedIn === own.phase || !requireFacilitator(own).ok)
  const { status } = useTheRoom()
  const leave = useCommand({ type: 'leave' })
  const goodbye = useGoodbye(own)
  // Once somebody else leads too, or the session closes, it is an ordinary leave.
  const last = shared !== undefined && isLast(own, shared)
  const leaving = t(status.kind === 'connected' ? 'room.leaving' : 'room.leavingOffline')
  return (
    <>
      {asTool ? (
        <ToolButton
          icon={<LogOut size={20} aria-hidden="true" />}
          label={t('room.leave')}
          tone="leave"
          onPress={() => setAskedIn(own.phase)}
        />
      ) : (
        <Button
          look="leave"
          icon={<LogOut size={18} aria-hidden="true" />}
          onClick={() => setAskedIn(own.phase)}
        >
          {t('room.leave')}
        </Button>
      )}
      <Dialog
        title={t(last ? 'room.leaveLastTitle' : 'room.leaveTitle')}
        isOpen={asking}
        onClose={() => setAskedIn(null)}
        actions={
          <>
            <Button onClick={() => setAskedIn(null)}>{t('room.stay')}</Button>
            {!last && (
              <Button
                look="leave"
                pending={leave.pending && leaving}
                onClick={async () => {
                  const answer = await leave.run()
                  if (answer.ok) goodbye()
                }}
              >
                {t('room.leave')}
              </Button>
            )}
          </>
        }
      >
        {last ? (
          <LastFacilitator shared={shared} own={own} />
        ) : (
          wordsFor(own).map((words) => <p key={words}>{words}</p>)
        )}
        {/* What stands in the way is told above, with what to do about it. */}
        <CommandFault code={last && leave.refused === 'last-facilitator' ? null : leave.refused} />
      </Dialog>
    </>
  )
}

/** Nobody else who is here leads: the circle would be left alone. */
const isLast = (own: OwnView, shared: SharedView): boolean =>
  requireFacilitator(own).ok && !requireOtherFacilitator(shared, own.personId).ok

/** What leaving means for this person. */
function wordsFor(own: OwnView): string[] {
  if (requireFacilitator(own).ok) return [t('room.leaveFacilitator')]
  const stays = staysAfterLeaving(own) ? [t('help.leaveStays')] : []
  return [t('room.leaveLearner'), ...stays, t('room.leaveNoReason')]
}
