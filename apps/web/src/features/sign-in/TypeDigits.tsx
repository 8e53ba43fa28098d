/** The six digits of the mail, for when its link is opened elsewhere. */
import { SIGN_IN_MS } from '@hearth/protocol/limits'
import { type FormEvent, useState } from 'react'
import type { ApiRefusal } from '../../api/request.ts'
import { requestSignIn, signIn } from '../../api/staff.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useEnterHome } from './use-enter-home.ts'

export function TypeDigits({ email, onOtherAddress }: { email: string; onOtherAddress: () => void }) {
  const [digits, setDigits] = useState('')
  const [fault, setFault] = useState<string>()
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const [pending, setPending] = useState<'enter' | 'again' | null>(null)
  const [sentAgain, setSentAgain] = useState(false)
  const enterHome = useEnterHome()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setRefusal(null)
    if (!/^\d{6}$/.test(digits)) return setFault(t('signIn.digitsFault'))
    setPending('enter')
    const answer = await signIn({ email, digits })
    if (answer.ok) return enterHome(answer.value)
    setPending(null)
    if (answer.code === 'bad-input') return setFault(t('signIn.digitsWrong'))
    setRefusal(answer)
  }

  const sendAgain = async () => {
    setRefusal(null)
    setPending('again')
    const answer = await requestSignIn(email)
    setPending(null)
    setSentAgain(answer.ok)
    if (!answer.ok) setRefusal(answer)
  }

  return (
    <>
      <p>{t('signIn.sent', { email: email.trim(), minutes: SIGN_IN_MS / 60_000 })}</p>
      <form noValidate onSubmit={submit} className="grid gap-5">
        <TextField
          label={t('signIn.digits')}
          fault={fault}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
          value={digits}
          onChange={(typed) => {
            setFault(undefined)
            setDigits(typed.replace(/\D/g, '').slice(0, 6))
          }}
        />
        {refusal && <Notice tone="fault">{refusalWords(refusal)}</Notice>}
        {sentAgain && <Notice tone="done">{t('signIn.sentAgain')}</Notice>}
        <Button
          type="submit"
          look="primary"
          size="l"
          wide
          pending={pending === 'enter' && t('signIn.entering')}
        >
          {t('signIn.enter')}
        </Button>
      </form>
      <div className="grid gap-2 border-t border-line pt-5">
        <p className="text-s text-ink-soft">{t('signIn.nothingCame')}</p>
        <div className="flex flex-wrap gap-2">
          <Button onClick={sendAgain} pending={pending === 'again' && t('signIn.sending')}>
            {t('signIn.sendAgain')}
          </Button>
          <Button look="quiet" onClick={onOtherAddress}>
            {t('signIn.otherAddress')}
          </Button>
        </div>
      </div>
    </>
  )
}
