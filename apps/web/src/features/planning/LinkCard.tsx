/** The invitation link of a session: to copy, and to renew when it has gone too far. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'
import { OPENS_BEFORE_MS } from '@hearth/protocol/limits'
import { RefreshCw } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { queryClient } from '../../api/query.ts'
import { useRenewal } from '../../api/use-renewal.ts'
import { dayAndTime } from '../../text/format.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FIELD_CLASS } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { invitationLink } from './invitation-link.ts'

export function LinkCard({ session }: { session: PlannedSession }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [byHand, setByHand] = useState(false)
  const renewal = useRenewal(session.id, (renewed) => {
    queryClient.setQueryData(['session', session.id], renewed)
    void queryClient.invalidateQueries({ queryKey: ['sessions'] })
  })
  const link = invitationLink(session)
  const opens = dayAndTime(session.startsAt - OPENS_BEFORE_MS)

  return (
    <Card className="grid gap-3 p-5">
      <h2 className="text-l">{t('planning.linkTitle')}</h2>
      <p className="text-ink-soft">
        {t('planning.linkHint')}{' '}
        {session.phase === 'scheduled' && t('planning.linkWorksFrom', { time: opens })}
      </p>
      <label htmlFor={id} className="sr-only">
        {t('planning.link')}
      </label>
      <input
        ref={field}
        id={id}
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
        className={FIELD_CLASS}
        dir="ltr"
      />
      <div className="flex flex-wrap gap-2">
        <CopyButton
          text={link}
          onFailed={() => {
            setByHand(true)
            field.current?.focus()
          }}
        />
        <Button look="quiet" icon={<RefreshCw size={18} />} onClick={renewal.ask}>
          {t('planning.renew')}
        </Button>
      </div>
      {byHand && <Notice tone="info">{t('common.copyByHand')}</Notice>}
      {renewal.renewed && <Notice tone="done">{t('planning.renewed')}</Notice>}
      <Dialog
        title={t('planning.renewTitle')}
        isOpen={renewal.asking}
        onClose={renewal.cancel}
        actions={
          <>
            <Button onClick={renewal.cancel}>{t('common.cancel')}</Button>
            <Button
              look="primary"
              onClick={renewal.renew}
              pending={renewal.pending && t('planning.renewing')}
            >
              {t('planning.renewDo')}
            </Button>
          </>
        }
      >
        <p>{t('planning.renewWords')}</p>
        {renewal.refusal && <Notice tone="fault">{refusalWords(renewal.refusal)}</Notice>}
      </Dialog>
    </Card>
  )
}
