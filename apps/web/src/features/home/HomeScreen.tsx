/** What Hearth is, for a newcomer; and the way in for staff. */
import { Armchair, EarOff, Hourglass, Scale } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../../text/t.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { Page } from '../../ui/Page.tsx'
import { useHeadingFocus } from '../../ui/page-title.ts'

export default function HomeScreen() {
  const parts = [
    { Icon: Armchair, title: t('home.circleTitle'), text: t('home.circle') },
    { Icon: Hourglass, title: t('home.paceTitle'), text: t('home.pace') },
    { Icon: EarOff, title: t('home.quietTitle'), text: t('home.quiet') },
    { Icon: Scale, title: t('home.honestTitle'), text: t('home.honest') },
  ]
  return (
    <Page
      title={t('home.title')}
      width="page"
      heading={<Headline />}
      aside={
        <LinkButton href="/sign-in" look="quiet">
          {t('home.signIn')}
        </LinkButton>
      }
    >
      <Card className="mx-auto grid w-full max-w-text gap-1.5 p-6">
        <h2 className="text-l">{t('home.comingTitle')}</h2>
        <p>{t('home.coming')}</p>
      </Card>
      <section aria-labelledby="how" className="grid gap-6 pt-8">
        <h2 id="how" className="text-center text-xl">
          {t('home.howTitle')}
        </h2>
        <ul className="grid gap-x-10 gap-y-7 sm:grid-cols-2">
          {parts.map(({ Icon, title, text }) => (
            <li key={title} className="grid grid-cols-[auto_1fr] gap-4">
              <span className="grid size-11 place-items-center rounded-full bg-ember-soft text-ember">
                <Icon size={22} />
              </span>
              <div className="grid content-start gap-1">
                <h3 className="text-l">{title}</h3>
                <p className="text-ink-soft">{text}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <div className="grid gap-x-10 gap-y-6 border-t border-line pt-8 sm:grid-cols-2">
        <Aside title={t('home.urgentTitle')} text={t('home.urgent')} />
        <Aside title={t('home.leadTitle')} text={t('home.lead2')}>
          <div className="pt-2">
            <LinkButton href="/sign-in">{t('home.signIn')}</LinkButton>
          </div>
        </Aside>
      </div>
    </Page>
  )
}

function Headline() {
  const heading = useHeadingFocus()
  return (
    <div className="mx-auto grid max-w-text justify-items-center gap-4 py-4 text-center sm:py-8">
      <Logo size={72} />
      <h1 ref={heading} tabIndex={-1} className="text-2xl sm:text-3xl">
        {t('home.headline')}
      </h1>
      <p className="text-l text-ink-soft">{t('home.lead')}</p>
    </div>
  )
}

function Aside({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="grid content-start gap-1">
      <h2 className="text-m">{title}</h2>
      <p className="text-ink-soft">{text}</p>
      {children}
    </section>
  )
}
