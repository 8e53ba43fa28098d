/** Thanks, and what goes and what stays: the same for who is still there and who has left. */
import { Check, Wind } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../../text/t.ts'
import { Card } from '../../ui/Card.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { Heading } from '../../ui/Page.tsx'

export function Thanks() {
  return (
    <div className="grid justify-items-center gap-3 pt-2 text-center">
      <Logo size={56} />
      <Heading lead={t('farewell.lead')}>{t('farewell.title')}</Heading>
    </div>
  )
}

/** `closing`: the viewer's own name is still there. */
export function WhatGoes({ closing }: { closing: boolean }) {
  const names = t(closing ? 'farewell.goesNamesClosing' : 'farewell.goesNames')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Told icon={<Wind size={20} />} title={t('farewell.goesTitle')}>
        {[t('farewell.goesWords'), names, t('farewell.goesList')]}
      </Told>
      <Told icon={<Check size={20} />} title={t('farewell.staysTitle')}>
        {[
          t('farewell.staysPromise'),
          t('farewell.staysCount'),
          t('farewell.staysPoll'),
          t('farewell.staysOffice'),
          t('farewell.staysHistory'),
        ]}
      </Told>
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
