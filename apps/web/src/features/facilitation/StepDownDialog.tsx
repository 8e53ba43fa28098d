/** Leading no more, by one's own will: asked once. The last who leads is told what to do first. */
import type { OwnView } from '@hearth/protocol/own-view'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

export function StepDownDialog({ own: { personId }, onClose }: { own: OwnView; onClose: () => void }) {
  const down = useCommand({ type: 'demote', personId })
  return (
    <Dialog
      title={t('leading.stepDownTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('leading.cancel')}</Button>
          <Button
            look="primary"
            onClick={async () => {
              const answer = await down.run()
              if (answer.ok) onClose()
            }}
            pending={down.pending && t('common.loading')}
          >
            {t('leading.stepDown')}
          </Button>
        </>
      }
    >
      <p>{t('leading.stepDownMore')}</p>
      <CommandFault code={down.refused} />
    </Dialog>
  )
}
