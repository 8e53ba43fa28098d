/** Where the mailed link leads: a button, so that a mail scanner that opens links does not spend it. */
import { useState } from 'react'
import type { ApiRefusal } from '../../api/request.ts'
import { signIn } from '../../api/staff.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useEnterHome } from './use-enter-home.ts'

/** A token that is cut off or mistyped is `bad-input`: for the person it is the same. */
const SPENT = new Set<ApiRefusal['code']>(['code-expired', 'bad-input', 'not-found'])

export default function SignInLinkScreen({ token }: { token: string }) {
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const enterHome = useEnterHome()

  const enter = async () => {
    setPending(true)
    setRefusal(null)
    const answer = await signIn({ token })
    if (answer.ok) return enterHome(answer.value)
    setPending(false)
    setRefusal(answer)
  }

  if (refusal && SPENT.has(refusal.code)) {
    return (
      <Page key="spent" title={t('signIn.linkSpentTitle')}>
        <p>{t('signIn.linkSpent')}</p>
        <div>
          <LinkButton href="/sign-in" look="primary">
            {t('signIn.newLink')}
          </LinkButton>
        </div>
      </Page>
    )
  }
  return (
    <Page key="link" title={t('signIn.linkTitle')} lead={t('signIn.linkLead')}>
      {refusal && <Notice tone="fault">{refusalWords(refusal)}</Notice>}
      <Button look="primary" size="l" wide onClick={enter} pending={pending && t('signIn.entering')}>
        {t('signIn.enter')}
      </Button>
    </Page>
  )
}
