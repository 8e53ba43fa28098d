/** Before the session: those who lead are among themselves, and one of them starts it. */
import type { OwnView } from '@hearth/protocol/own-view'
import { requireCrisisContacts, requireFacilitator } from '@hearth/room/guards'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

export function StartSession({ own }: { own: OwnView }) {
  const start = useCommand({ type: 'startSession' })
  return (
    <>
      <p className="text-l font-strong">{t('facilitation.preparing')}</p>
      <p className="text-s text-ink-soft">{t('facilitation.preparingMore')}</p>
      {requireFacilitator(own).ok && requireCrisisContacts(own).ok && (
        <Button look="primary" onClick={start.run} pending={start.pending && t('facilitation.starting')}>
          {t('facilitation.startSession')}
        </Button>
      )}
      {requireCrisisContacts(own).ok ? (
        own.crisis.examples && <p className="text-s text-ink-soft">{t('facilitation.crisisExamples')}</p>
      ) : (
        <div role="status">
          <p className="font-strong">{t('facilitation.noCrisisTitle')}</p>
          <p className="text-s">{t('facilitation.noCrisis')}</p>
        </div>
      )}
      <CommandFault code={start.refused} />
    </>
  )
}
