/** Removing somebody: asked once, in words that say what it does and what it does not. */
import type { PersonId } from '@hearth/protocol/ids'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

export interface RemoveDialogProps {
  person: { id: PersonId; name: string }
  onClose: () => void
}

export function RemoveDialog({ person: { id, name }, onClose }: RemoveDialogProps) {
  const remove = useCommand({ type: 'remove', personId: id })
  return (
    <Dialog
      title={t('facilitation.removeTitle', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('facilitation.goOn')}</Button>
          <Button look="leave" onClick={remove.run} pending={remove.pending && t('facilitation.removing')}>
            {t('facilitation.remove', { name })}
          </Button>
        </>
      }
    >
      <p>{t('facilitation.removeWhat')}</p>
      <p>{t('facilitation.removeLink')}</p>
      <CommandFault code={remove.refused} />
    </Dialog>
  )
}
