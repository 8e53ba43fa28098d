/** For somebody whom a facilitator has removed: what it means, people to turn to, and a way to be contacted. */
import type { Seat } from '@hearth/protocol/http/invitations'
import { t } from '../../text/t.ts'
import { Page } from '../../ui/Page.tsx'
import { SupportContacts } from '../support/SupportContacts.tsx'
import { AskForContact } from './AskForContact.tsx'

export default function RemovedScreen({ seat }: { seat: Seat }) {
  return (
    <Page title={t('removed.title')} width="text">
      <div className="grid gap-3">
        <p className="text-l">{t('removed.lead')}</p>
        <p className="text-ink-soft">{t('removed.why')}</p>
      </div>
      <SupportContacts sessionId={seat.sessionId} />
      <AskForContact seat={seat} />
      <p className="text-ink-soft">{t('removed.mistake')}</p>
    </Page>
  )
}
