/** A button for a command that cannot be undone: it asks once, in words that say what will happen. */
import type { Command } from '@hearth/protocol/commands'
import { useState } from 'react'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

export interface ConfirmedCommandProps {
  command: Command
  /** On the button, and on the one that confirms. */
  label: string
  title: string
  /** What will happen. */
  consequence: string
  pendingWords: string
  look?: 'primary' | 'plain'
}

export function ConfirmedCommand(props: ConfirmedCommandProps) {
  const { command, label, title, consequence, pendingWords, look = 'plain' } = props
  const [asking, setAsking] = useState(false)
  const { run, pending, refused } = useCommand(command)
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
            <Button look="primary" onClick={run} pending={pending && pendingWords}>
              {label}
            </Button>
          </>
        }
      >
        <p>{consequence}</p>
        <CommandFault code={refused} />
      </Dialog>
    </>
  )
}
