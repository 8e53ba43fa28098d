/** The frame of the office's pages: its parts, and what every one of them must not be overlooked on: missing or invented crisis contacts. */
import type { OfficeSettings } from '@hearth/protocol/http/office'
import type { Me } from '@hearth/protocol/http/staff'
import { requireCrisisContacts } from '@hearth/room/guards'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { getOfficeSettings } from '../../api/office.ts'
import { type Answered, useAnswer } from '../../api/query.ts'
import { t } from '../../text/t.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Heading } from '../../ui/Page.tsx'
import { StaffPage } from '../staff/StaffPage.tsx'

export const SETTINGS_KEY = ['office-settings']
const SETTINGS = '/office/settings'

const PARTS = [
  { href: '/office', key: 'office.inbox' },
  { href: SETTINGS, key: 'office.settings' },
] as const

interface OfficePageProps {
  title: string
  /** One line under the heading. */
  lead: (me: Me) => string
  children: (settings: Answered<OfficeSettings>) => ReactNode
}

/** Whoever is not of the office reads that this is not for them; nothing is asked for in their name. */
export function OfficePage({ title, lead, children }: OfficePageProps) {
  return (
    <StaffPage title={title} width="text" heading={null}>
      {(me) => (
        <>
          <Heading lead={lead(me)}>{title}</Heading>
          {me.roles.includes('office') ? <Parts>{children}</Parts> : <NotOffice me={me} />}
        </>
      )}
    </StaffPage>
  )
}

function Parts({ children }: Pick<OfficePageProps, 'children'>) {
  const [location] = useLocation()
  const settings = useAnswer(SETTINGS_KEY, getOfficeSettings)
  return (
    <>
      <nav aria-label={t('office.parts')} className="-mt-2 flex flex-wrap gap-1 border-b border-line pb-2">
        {PARTS.map(({ href, key }) => (
          <Link
            key={href}
            href={href}
            aria-current={location === href ? 'page' : undefined}
            className="inline-flex min-h-11 items-center rounded-full px-4 font-strong text-ink-soft hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink"
          >
            {t(key)}
          </Link>
        ))}
      </nav>
      {settings.data && location !== SETTINGS && <Lacking settings={settings.data} />}
      {children(settings)}
    </>
  )
}

function Lacking({ settings: { crisis, examples } }: { settings: OfficeSettings }) {
  if (!requireCrisisContacts({ crisis: { contacts: crisis } }).ok) {
    return (
      <Notice
        tone="fault"
        title={t('office.noCrisisTitle')}
        action={
          <LinkButton href={SETTINGS} look="primary">
            {t('office.toSettings')}
          </LinkButton>
        }
      >
        {t('office.noCrisis')}
      </Notice>
    )
  }
  if (!examples) return null
  return (
    <Notice
      tone="info"
      title={t('office.examplesTitle')}
      action={<LinkButton href={SETTINGS}>{t('office.toReplace')}</LinkButton>}
    >
      {t('office.examples')}
    </Notice>
  )
}

function NotOffice({ me: { roles } }: { me: Me }) {
  return (
    <Card>
      <p>{t(roles.includes('advisor') ? 'office.advisor' : 'office.notOffice')}</p>
    </Card>
  )
}
