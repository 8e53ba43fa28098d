/** Asking the wellness office to get in touch. Claims nothing that has not happened: kept is not read. */
import type { Seat } from '@hearth/protocol/http/invitations'
import { MAX_REACH } from '@hearth/protocol/limits'
import { type FormEvent, useState } from 'react'
import type { ApiRefusal } from '../../api/request.ts'
import { postContactRequest } from '../../api/support.ts'
import { fieldFaultWords } from '../../text/field-faults.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'

export function AskForContact({ seat }: { seat: Seat }) {
  const [reach, setReach] = useState('')
  const [state, setState] = useState<'writing' | 'sending' | 'kept'>('writing')
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)

  async function ask(event: FormEvent) {
    event.preventDefault()
    if (state === 'sending') return
    setState('sending')
    setRefusal(null)
    const answer = await postContactRequest(seat, reach)
    setState(answer.ok ? 'kept' : 'writing')
    if (!answer.ok) setRefusal(answer)
  }

  const fault = refusal?.fields?.reach
  return (
    <Card className="grid gap-3 p-5">
      <h2 className="text-l">{t('removed.askTitle')}</h2>
      <p>{t('removed.askLead')}</p>
      {state === 'kept' ? (
        <Notice
          tone="done"
          action={<Button onClick={() => setState('writing')}>{t('removed.askAgain')}</Button>}
        >
          {t('removed.asked')}
        </Notice>
      ) : (
        <form onSubmit={ask} className="grid gap-3" noValidate>
          <TextField
            label={t('removed.reach')}
            hint={t('removed.reachHint')}
            value={reach}
            onChange={setReach}
            autoComplete="off"
            fault={fault && fieldFaultWords(fault, MAX_REACH)}
          />
          {refusal && !fault && <Notice tone="fault">{refusalWords(refusal)}</Notice>}
          <div>
            <Button type="submit" look="primary" pending={state === 'sending' && t('removed.asking')}>
              {t('removed.ask')}
            </Button>
          </div>
        </form>
      )}
    </Card>
  )
}
