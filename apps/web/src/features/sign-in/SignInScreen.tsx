/** Staff ask for a sign-in mail, then open its link or type its six digits here. */
import { useState } from 'react'
import { t } from '../../text/t.ts'
import { Page } from '../../ui/Page.tsx'
import { AskForMail } from './AskForMail.tsx'
import { TypeDigits } from './TypeDigits.tsx'

export default function SignInScreen() {
  const [email, setEmail] = useState('')
  const [sent, setSent] = useState(false)
  if (sent) {
    return (
      <Page key="sent" title={t('signIn.sentTitle')}>
        <TypeDigits email={email} onOtherAddress={() => setSent(false)} />
      </Page>
    )
  }
  return (
    <Page key="ask" title={t('signIn.title')} lead={t('signIn.lead')}>
      <AskForMail email={email} onEmail={setEmail} onSent={() => setSent(true)} />
    </Page>
  )
}
