/** The learner's door: what an invitation link leads to, in each of its states. */
import type { InvitationCode } from '@hearth/protocol/ids'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { Arriving } from './Arriving.tsx'
import { Early } from './Early.tsx'
import { Returning } from './Returning.tsx'
import { useInvitation } from './use-invitation.ts'

export default function ArrivalScreen({ code }: { code: InvitationCode }) {
  const { state, asking, reload } = useInvitation(code)
  if (state.kind === 'loading') {
    return (
      <Page title={t('arrival.offerTitle')} heading={<h1 className="sr-only">{t('arrival.offerTitle')}</h1>}>
        <Waiting words={t('arrival.opening')} />
      </Page>
    )
  }
  if (state.kind === 'refused') {
    if (state.refusal.code === 'session-over') return <Over />
    if (state.refusal.code === 'link-not-valid') return <NotValid />
    return (
      <Page title={t('arrival.brokenTitle')}>
        <Notice tone="fault" action={<Button onClick={reload}>{t('common.tryAgain')}</Button>}>
          {refusalWords(state.refusal)}
        </Notice>
      </Page>
    )
  }
  const { invitation, clockOffset } = state
  switch (invitation.phase) {
    case 'scheduled':
      return <Early invitation={invitation} clockOffset={clockOffset} />
    case 'lobby':
    case 'live':
      return invitation.locked ? (
        <Locked code={code} title={invitation.session.title} asking={asking} onAgain={reload} />
      ) : (
        <Arriving code={code} invitation={invitation} onStale={reload} />
      )
    case 'closing':
      return <Closing code={code} />
    case 'ended':
      return <Over />
  }
}

function NotValid() {
  return (
    <Page title={t('arrival.notValidTitle')}>
      <p>{t('arrival.notValid')}</p>
    </Page>
  )
}

function Over() {
  return (
    <Page title={t('arrival.overTitle')}>
      <p>{t('arrival.over')}</p>
      <p className="text-ink-soft">{t('arrival.overNext')}</p>
    </Page>
  )
}

interface LockedProps {
  code: InvitationCode
  title: string
  asking: boolean
  onAgain: () => void
}

function Locked({ code, title, asking, onAgain }: LockedProps) {
  return (
    <Page title={t('arrival.lockedTitle', { title })}>
      <p>{t('arrival.locked')}</p>
      <div>
        <Button look="primary" onClick={onAgain} pending={asking && t('arrival.opening')}>
          {t('common.tryAgain')}
        </Button>
      </div>
      <Returning code={code} nobodyWords={t('arrival.notHereLocked')} />
    </Page>
  )
}

function Closing({ code }: { code: InvitationCode }) {
  return (
    <Page title={t('arrival.closingTitle')}>
      <p>{t('arrival.closing')}</p>
      <Returning code={code} nobodyWords={t('arrival.notHereClosing')} />
    </Page>
  )
}
