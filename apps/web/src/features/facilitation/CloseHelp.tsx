/** Ends a request for help, in the viewer's name. Of somebody who said that they are not OK it asks once. */
import type { HelpEntry } from '@hearth/protocol/facilitation-view'
import { useState } from 'react'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { isUrgent } from './help-words.ts'

export function CloseHelp({ request }: { request: HelpEntry }) {
  const { id: helpId, name } = request
  const [asking, setAsking] = useState(false)
  const close = useCommand({ type: 'closeHelp', helpId })
  const pending = close.pending && t('facilitation.closingHelp')
  const fault = <CommandFault code={close.refused} />
  return (
    <div className="grid gap-1">
      <Button
        aria-label={t('facilitation.closeHelpOf', { name })}
        onClick={isUrgent(request) ? () => setAsking(true) : close.run}
        pending={pending}
      >
        {t('facilitation.closeHelp')}
      </Button>
      {!asking && fault}
      <Dialog
        title={t('facilitation.closeNotOkTitle', { name })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('facilitation.goOn')}</Button>
            <Button look="primary" onClick={close.run} pending={pending}>
              {t('facilitation.closeHelp')}
            </Button>
          </>
        }
      >
        <p className="break-words">{t('facilitation.closeNotOk', { name })}</p>
        {fault}
      </Dialog>
    </div>
  )
}
