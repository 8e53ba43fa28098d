/** The address a sign-in mail is sent to. The answer never says whether it is known. */
import { type FormEvent, useState } from 'react'
import type { ApiRefusal } from '../../api/request.ts'
import { requestSignIn } from '../../api/staff.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface AskForMailProps {
  email: string
  onEmail: (email: string) => void
  onSent: () => void
}

/** What the server will say no to in any case; it has the last word. */
const LOOKS_LIKE_AN_ADDRESS = /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/

export function AskForMail({ email, onEmail, onSent }: AskForMailProps) {
  const [pending, setPending] = useState(false)
  const [fault, setFault] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setRefusal(null)
    if (!LOOKS_LIKE_AN_ADDRESS.test(email)) return setFault(true)
    setPending(true)
    const answer = await requestSignIn(email)
    setPending(false)
    if (answer.ok) return onSent()
    if (answer.fields?.email) return setFault(true)
    setRefusal(answer)
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <TextField
        label={t('signIn.email')}
        hint={t('signIn.emailHint')}
        fault={fault ? t('signIn.emailFault') : undefined}
        type="email"
        autoComplete="email"
        required
        value={email}
        onChange={(typed) => {
          setFault(false)
          onEmail(typed)
        }}
      />
      {refusal && <Notice tone="fault">{refusalWords(refusal)}</Notice>}
      <Button type="submit" look="primary" size="l" wide pending={pending && t('signIn.sending')}>
        {t('signIn.send')}
      </Button>
    </form>
  )
}
