/** Mending a misspelt name: everybody sees the new one at once. */
import type { PersonId } from '@hearth/protocol/ids'
import { MAX_NAME } from '@hearth/protocol/limits'
import { useState } from 'react'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

export interface RenameDialogProps {
  person: { id: PersonId; name: string }
  onClose: () => void
}

export function RenameDialog({ person, onClose }: RenameDialogProps) {
  const [before] = useState(person.name)
  const [name, setName] = useState(person.name)
  const [empty, setEmpty] = useState(false)
  const rename = useCommand({ type: 'rename', personId: person.id, name: name.trim() })

  async function save() {
    if (rename.pending) return
    setEmpty(name.trim() === '')
    if (name.trim() === '') return
    if (name.trim() === before) return onClose()
    const answer = await rename.run()
    if (answer.ok) onClose()
  }

  return (
    <Dialog
      title={t('leading.renameTitle', { name: before })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('leading.cancel')}</Button>
          <Button look="primary" onClick={() => void save()} pending={rename.pending && t('leading.renaming')}>
            {t('leading.renameSave')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={t('leading.renameField')}
          hint={t('leading.renameHint')}
          fault={empty ? t('leading.renameEmpty') : undefined}
          maxLength={MAX_NAME}
          autoComplete="off"
          value={name}
          onChange={setName}
        />
      </form>
      <CommandFault code={rename.refused} />
    </Dialog>
  )
}
