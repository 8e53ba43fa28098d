/** The frame of every page for staff: who is signed in, the parts that are theirs, signing out. Asks to sign in first. */
import '../../ui/rich.css'
import type { Me } from '@hearth/protocol/http/staff'
import type { ReactNode } from 'react'
import { useAnswer } from '../../api/query.ts'
import { getMe } from '../../api/staff.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, type PageProps } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { comeBackTo } from '../sign-in/come-back.ts'
import { StaffBar } from './StaffBar.tsx'

interface StaffPageProps extends Pick<PageProps, 'title' | 'heading' | 'width'> {
  /** Whoever signs in first is brought back here. */
  comesBack?: boolean
  children: (me: Me) => ReactNode
}

export function StaffPage({ children, comesBack = false, ...page }: StaffPageProps) {
  const me = useAnswer(['me'], getMe)
  if (me.data) {
    return (
      <Page {...page} aside={<StaffBar me={me.data} />}>
        {children(me.data)}
      </Page>
    )
  }
  if (me.error === null) {
    return (
      <Page title={page.title} heading={<h1 className="sr-only">{page.title}</h1>}>
        <Waiting words={t('planning.checking')} />
      </Page>
    )
  }
  if (me.error.refusal.code === 'not-signed-in') {
    return (
      <Page title={t('planning.signInFirstTitle')}>
        <p>{t('planning.signInFirst')}</p>
        <div>
          <LinkButton
            href="/sign-in"
            look="primary"
            onClick={() => {
              if (comesBack) comeBackTo(location.pathname)
            }}
          >
            {t('planning.signIn')}
          </LinkButton>
        </div>
      </Page>
    )
  }
  return (
    <Page title={t('planning.couldNotLoad')}>
      <Notice tone="fault" action={<Button onClick={() => me.refetch()}>{t('common.tryAgain')}</Button>}>
        {refusalWords(me.error.refusal)}
      </Notice>
    </Page>
  )
}
