/** Calls a session off that has not begun, after asking once. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { queryClient } from '../../api/query.ts'
import type { ApiRefusal } from '../../api/request.ts'
import { callOff } from '../../api/sessions.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'

export function CallOff({ session }: { session: PlannedSession }) {
  const [asking, setAsking] = useState(false)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const [, navigate] = useLocation()

  const ask = () => {
    setRefusal(null)
    setAsking(true)
  }
  const close = () => !pending && setAsking(false)
  const doIt = async () => {
    setPending(true)
    setRefusal(null)
    const answer = await callOff(session.id)
    setPending(false)
    if (!answer.ok) return setRefusal(answer)
    queryClient.removeQueries({ queryKey: ['session', session.id] })
    void queryClient.invalidateQueries({ queryKey: ['sessions'] })
    navigate('/facilitate', { replace: true })
  }

  return (
    <div>
      <Button look="leave" onClick={ask}>
        {t('planning.callOff')}
      </Button>
      <Dialog
        title={t('planning.callOffTitle', { title: session.title })}
        isOpen={asking}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t('planning.keep')}</Button>
            <Button look="leave" onClick={doIt} pending={pending && t('planning.callingOff')}>
              {t('planning.callOffDo')}
            </Button>
          </>
        }
      >
        <p>{t('planning.callOffWords')}</p>
        {refusal && <Notice tone="fault">{refusalWords(refusal)}</Notice>}
      </Dialog>
    </div>
  )
}
