/** Closing the session, or ending it: asks once, shows whose request for help is still open, and leaves nobody who is not OK unanswered. */
import type { Command } from '@hearth/protocol/commands'
import type { HelpEntry } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { Ruling } from '@hearth/room/guards'
import { useState } from 'react'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Referral } from '../referral/use-referral.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { StillOpen } from './StillOpen.tsx'

export interface LeaveBehindProps {
  own: OwnView
  /** Its dialog is drawn by whoever holds it. */
  referral: Referral
  command: Command
  /** On the button, and on the one that confirms. */
  label: string
  title: string
  /** What will happen. */
  consequence: string
  pendingWords: string
  /** Whether it may be done over these requests. */
  requireFree: (room: { help: readonly HelpEntry[] }) => Ruling
  /** What has to be done first where it may not. */
  first: string
  look: 'primary' | 'plain'
}

const NONE: readonly HelpEntry[] = []

export function LeaveBehind(props: LeaveBehindProps) {
  const { own, referral, command, label, title, consequence, pendingWords, requireFree, first, look } = props
  const [asking, setAsking] = useState(false)
  const { run, pending, refused } = useCommand(command)
  const help = useTheRoom().views.facilitation?.help ?? NONE
  const free = requireFree({ help })
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
        <StillOpen
          help={help}
          own={own}
          requireFree={requireFree}
          first={first}
          onFlag={({ id, name }) => referral.flag({ name, helpId: id })}
        />
        {/* What stands in the way is told above, with what to do about it. */}
        <CommandFault code={refused === 'not-ok-open' ? null : refused} />
      </Dialog>
    </>
  )
}
