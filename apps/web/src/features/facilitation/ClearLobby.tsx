/** After a flood of arrivals: everyone leaves the lobby at once, and may come again. Asks first. */
import { useState } from 'react'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

export function ClearLobby({ count }: { count: number }) {
  const [asking, setAsking] = useState(false)
  const clear = useCommand({ type: 'clearLobby' })
  const close = () => setAsking(false)
  async function run() {
    const answer = await clear.run()
    if (answer.ok) close()
  }
  return (
    <div>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('facilitation.clearLobby')}
      </Button>
      <Dialog
        title={t('facilitation.clearTitle', { count })}
        isOpen={asking}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button look="leave" onClick={run} pending={clear.pending && t('facilitation.clearing')}>
              {t('facilitation.clearLobby')}
            </Button>
          </>
        }
      >
        <p>{t('facilitation.clearWhat')}</p>
        <CommandFault code={clear.refused} />
      </Dialog>
    </div>
  )
}
