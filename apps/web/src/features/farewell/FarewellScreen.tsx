/** After leaving or after the end: thanks, what goes and what stays. Makes this tab forget who it was. */
import { Check, Wind } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { forgetBrowser } from '../../api/browser.ts'
import { getTabStaff } from '../../api/tab-staff.ts'
import { t } from '../../text/t.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Heading, Page } from '../../ui/Page.tsx'
import { clearDeviceChoice } from '../arrival/device-choice.ts'
import { clearTabSeat } from '../arrival/tab-seat.ts'

export default function FarewellScreen() {
  const forgotten = useForgetting()
  return (
    <Page title={t('farewell.title')} width="text" heading={<Thanks />}>
      {forgotten.state === 'done' && <Notice tone="done">{t('farewell.wiped')}</Notice>}
      {forgotten.state === 'pending' && <Notice tone="info">{t('farewell.wiping')}</Notice>}
      {forgotten.state === 'failed' && (
        <Notice tone="fault" action={<Button onClick={forgotten.again}>{t('common.tryAgain')}</Button>}>
          {t('farewell.notWiped')}
        </Notice>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Told icon={<Wind size={20} />} title={t('farewell.goesTitle')}>
          {[t('farewell.goesWords'), t('farewell.goesNames'), t('farewell.goesList')]}
        </Told>
        <Told icon={<Check size={20} />} title={t('farewell.staysTitle')}>
          {[t('farewell.staysPromise'), t('farewell.staysCount'), t('farewell.staysHistory')]}
        </Told>
      </div>
      <section className="grid gap-1">
        <h2 className="text-l">{t('farewell.urgentTitle')}</h2>
        <p>{t('farewell.urgent')}</p>
      </section>
      {getTabStaff() === null ? (
        <p className="text-ink-soft">
          {t('farewell.canClose')} {t('farewell.byMistake')}
        </p>
      ) : (
        <div>
          <LinkButton href="/facilitate">{t('farewell.toSessions')}</LinkButton>
        </div>
      )}
    </Page>
  )
}

function Thanks() {
  return (
    <div className="grid justify-items-center gap-3 pt-2 text-center">
      <Logo size={56} />
      <Heading lead={t('farewell.lead')}>{t('farewell.title')}</Heading>
    </div>
  )
}

function Told({ icon, title, children }: { icon: ReactNode; title: string; children: readonly string[] }) {
  return (
    <Card className="grid content-start gap-3 p-5">
      <h2 className="flex items-center gap-2.5 text-l">
        <span className="text-ember">{icon}</span>
        {title}
      </h2>
      <ul className="grid gap-2">
        {children.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}

/** The tab forgets at once; the cookie goes with the server's answer, unless it still stands for somebody. */
function useForgetting() {
  const [state, setState] = useState<'pending' | 'done' | 'failed'>('pending')
  const again = () => {
    setState('pending')
    void forgetBrowser().then((answer) => setState(answer.ok ? 'done' : 'failed'))
  }
  useEffect(() => {
    clearTabSeat()
    clearDeviceChoice()
    void forgetBrowser().then((answer) => setState(answer.ok ? 'done' : 'failed'))
  }, [])
  return { state, again }
}
