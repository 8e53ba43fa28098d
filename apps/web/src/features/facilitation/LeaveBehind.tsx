/** Closing the session, or ending it: asks once, shows whose request for help is still open, and leaves nobody who is not OK unanswered. */
import type { Command } from '@hearth/protocol/commands'
import type { HelpEntry, OwnView } from '@hearth/protocol/room-view'
import { requireNotOkAnswered } from '@hearth/room/guards'
import { useState } from 'react'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useReferral } from '../referral/use-referral.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { StillOpen } from './StillOpen.tsx'

export interface LeaveBehindProps {
  own: OwnView
  command: Command
  /** On the button, and on the one that confirms. */
  label: string
  title: string
  /** What will happen. */
  consequence: string
  pendingWords: string
  look: 'primary' | 'plain'
}

const NONE: readonly HelpEntry[] = []

export function LeaveBehind(props: LeaveBehindProps) {
  const { own, command, label, title, consequence, pendingWords, look } = props
  const [asking, setAsking] = useState(false)
  const { run, pending, refused } = useCommand(command)
  const help = useTheRoom().views.facilitation?.help ?? NONE
  const referral = useReferral(own.session.id)
  const free = requireNotOkAnswered({ help })
  return (
    <>
      <Button look={look} onClick={() => setAsking(true)} pending={pending && pendingWords}>
        {label}
      </Button>
      <Dialog
        title={title}
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('facilitation.goOn')}</Button>
            {free.ok && (
              <Button look="primary" onClick={run} pending={pending && pendingWords}>
                {label}
              </Button>
            )}
          </>
        }
      >
        <p>{consequence}</p>
        <StillOpen help={help} own={own} onFlag={({ id, name }) => referral.flag({ name, helpId: id })} />
        {/* What stands in the way is told above, with what to do about it. */}
        <CommandFault code={refused === 'not-ok-open' ? null : refused} />
      </Dialog>
      {referral.dialog}
    </>
  )
}
