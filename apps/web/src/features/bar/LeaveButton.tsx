/** Leaving: one question, one answer. Stands apart from everything else. */
import type { OwnView, SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator } from '@hearth/room/guards'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
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
  const [asking, setAsking] = useState(false)
  const { status } = useTheRoom()
  const leave = useCommand({ type: 'leave' })
  const goodbye = useGoodbye(own)
  const leaving = t(status.kind === 'connected' ? 'room.leaving' : 'room.leavingOffline')
  return (
    <>
      {asTool ? (
        <ToolButton
          icon={<LogOut size={20} aria-hidden="true" />}
          label={t('room.leave')}
          tone="leave"
          onPress={() => setAsking(true)}
        />
      ) : (
        <Button look="leave" icon={<LogOut size={18} aria-hidden="true" />} onClick={() => setAsking(true)}>
          {t('room.leave')}
        </Button>
      )}
      <Dialog
        title={t('room.leaveTitle')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('room.stay')}</Button>
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
          </>
        }
      >
        {wordsFor(own, shared).map((words) => (
          <p key={words}>{words}</p>
        ))}
        <CommandFault code={leave.refused} />
      </Dialog>
    </>
  )
}

/** What leaving means for this person. */
function wordsFor(own: OwnView, shared: SharedView | undefined): string[] {
  if (!requireFacilitator(own).ok) {
    const stays = staysAfterLeaving(own) ? [t('help.leaveStays')] : []
    return [t('room.leaveLearner'), ...stays, t('room.leaveNoReason')]
  }
  const others = shared?.people.some((person) => person.id !== own.personId && requireFacilitator(person).ok)
  return [t(others ? 'room.leaveFacilitator' : 'room.leaveLastFacilitator')]
}
