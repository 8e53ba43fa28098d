/** Before the link opens: when it does, and that waiting here is fine. It opens by itself (use-invitation.ts). */
import type { Invitation } from '@hearth/protocol/http/invitations'
import { dayAndTime, timeOfDay, timeUntil } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { Logo } from '../../ui/Logo.tsx'
import { Heading, Page } from '../../ui/Page.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { useMinutes } from './use-minutes.ts'

export function Early({ invitation, clockOffset }: { invitation: Invitation; clockOffset: number }) {
  const now = useMinutes() + clockOffset
  const { session, opensAt } = invitation
  const title = t('arrival.earlyTitle', { title: session.title })
  return (
    <Page
      title={title}
      heading={<Waited title={title} />}
      aside={<Pill tone="leaf">{t('arrival.opensIn', { duration: timeUntil(opensAt, now) })}</Pill>}
    >
      <p className="text-l">
        {t('arrival.earlyWhen', { when: dayAndTime(session.startsAt, now), time: timeOfDay(opensAt) })}
      </p>
      <p className="text-ink-soft">{t('arrival.earlyStay')}</p>
    </Page>
  )
}

function Waited({ title }: { title: string }) {
  return (
    <div className="grid gap-4">
      <Logo size={56} />
      <Heading>{title}</Heading>
    </div>
  )
}
