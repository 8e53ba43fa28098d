/** The door: closing it to newcomers, and a new link when the old one has gone too far. Nobody who is known is stopped. */
import type { SharedView } from '@hearth/protocol/room-view'
import { Lock, LockOpen, RefreshCw } from 'lucide-react'
import { useId, useState } from 'react'
import { useRenewal } from '../../api/use-renewal.ts'
import { useCommand } from '../../connection/use-room.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Field.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { AllowReactions } from './AllowReactions.tsx'
import { CopyInvitation } from './CopyInvitation.tsx'

export function DoorControls({ shared }: { shared: SharedView }) {
  const lock = useCommand({ type: shared.locked ? 'unlockRoom' : 'lockRoom' })
  const sessionId = shared.session.id
  const id = useId()
  const [renewals, setRenewals] = useState(0)
  return (
    <section aria-labelledby={id} className="grid gap-3 border-b border-line p-4">
      <h2 id={id} className="text-l">
        {t('facilitation.door')}
      </h2>
      {shared.locked && <p className="text-s text-ink-soft">{t('facilitation.lockedMore')}</p>}
      <div className="flex flex-wrap items-start gap-2">
        {/* After a renewal it begins anew: what it copied, or shows to be copied, is dead. */}
        <CopyInvitation key={renewals} sessionId={sessionId} />
        <RenewLink sessionId={sessionId} onRenewed={() => setRenewals((before) => before + 1)} />
        <Button
          icon={
            shared.locked ? <LockOpen size={18} aria-hidden="true" /> : <Lock size={18} aria-hidden="true" />
          }
          onClick={lock.run}
          pending={lock.pending && t('common.loading')}
        >
          {t(shared.locked ? 'facilitation.unlockRoom' : 'facilitation.lockRoom')}
        </Button>
      </div>
      <CommandFault code={lock.refused} />
      <AllowReactions shared={shared} />
    </section>
  )
}

/** Asks first: people who have only the old link can no longer come. */
function RenewLink({ sessionId, onRenewed }: { sessionId: string; onRenewed: () => void }) {
  const renewal = useRenewal(sessionId, () => {
    onRenewed()
    announce(t('facilitation.linkRenewed'))
  })
  return (
    <div className="grid justify-items-start gap-1">
      <Button icon={<RefreshCw size={18} aria-hidden="true" />} onClick={renewal.ask}>
        {t('facilitation.renewLink')}
      </Button>
      {renewal.renewed && <p className="text-s">{t('facilitation.linkRenewed')}</p>}
      <Dialog
        title={t('facilitation.renewTitle')}
        isOpen={renewal.asking}
        onClose={renewal.cancel}
        actions={
          <>
            <Button onClick={renewal.cancel}>{t('common.cancel')}</Button>
            <Button
              look="primary"
              onClick={renewal.renew}
              pending={renewal.pending && t('facilitation.renewing')}
            >
              {t('facilitation.renewDo')}
            </Button>
          </>
        }
      >
        <p>{t('facilitation.renewWhat')}</p>
        <div role="alert">{renewal.refusal && <Fault>{refusalWords(renewal.refusal)}</Fault>}</div>
      </Dialog>
    </div>
  )
}
