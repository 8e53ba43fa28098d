/** One session for those who lead it: its facts, the way in, the link, calling it off; later referrals and the poll. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'
import type { SessionId } from '@hearth/protocol/ids'
import { ArrowLeft } from 'lucide-react'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { LOOK_AGAIN_MS, useAnswer } from '../../api/query.ts'
import { getSession } from '../../api/sessions.ts'
import { dayAndTime, lengthOf, listOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { Heading } from '../../ui/Page.tsx'
import { prefetchRoom } from '../room/load-room.ts'
import { Loaded } from '../staff/Loaded.tsx'
import { StaffPage } from '../staff/StaffPage.tsx'
import { Aftercare } from './Aftercare.tsx'
import { CallOff } from './CallOff.tsx'
import { EnterCard } from './EnterCard.tsx'
import { LinkCard } from './LinkCard.tsx'
import { NotOkIsOpen } from './NotOkIsOpen.tsx'
import { PhasePill } from './PhasePill.tsx'

export default function SessionScreen({ sessionId }: { sessionId: SessionId }) {
  useEffect(prefetchRoom, [])
  const answer = useAnswer(['session', sessionId], () => getSession(sessionId), LOOK_AGAIN_MS)
  const title = answer.data?.title ?? t('planning.session')
  return (
    <StaffPage title={title} width="text" heading={<Top session={answer.data} title={title} />}>
      {() => (
        <Loaded answer={answer} words={t('planning.sessionLoading')}>
          {(session) => <Session session={session} />}
        </Loaded>
      )}
    </StaffPage>
  )
}

function Top({ session, title }: { session: PlannedSession | undefined; title: string }) {
  return (
    <div className="grid gap-2">
      <Link
        href="/facilitate"
        className="-ms-2 inline-flex min-h-11 items-center gap-1.5 justify-self-start rounded-full px-2 font-strong text-ink-soft hover:text-ink"
      >
        <ArrowLeft size={18} className="rtl:-scale-x-100" />
        {t('planning.backToSessions')}
      </Link>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <Heading lead={session?.groupName}>{title}</Heading>
        {session && <PhasePill phase={session.phase} />}
      </div>
    </div>
  )
}

function Session({ session }: { session: PlannedSession }) {
  const { phase } = session
  if (phase === 'ended') {
    return (
      <>
        <Facts session={session} />
        <p className="text-ink-soft">{t('planning.endedWords')}</p>
        <Aftercare session={session} />
      </>
    )
  }
  return (
    <>
      {session.notOkIsOpen && <NotOkIsOpen />}
      <Facts session={session} />
      <EnterCard session={session} />
      <LinkCard session={session} />
      <Aftercare session={session} />
      {(phase === 'scheduled' || phase === 'lobby') && <CallOff session={session} />}
    </>
  )
}

function Facts({ session }: { session: PlannedSession }) {
  const { startsAt, minutes, siteName, facilitators, capacity } = session
  const facts = [
    [t('planning.when'), dayAndTime(startsAt)],
    [t('planning.length'), lengthOf(minutes)],
    [
      t('planning.where'),
      siteName === null ? t('planning.online') : t('planning.hybridAt', { site: siteName }),
    ],
    [t('planning.leads'), listOf(facilitators.map((one) => one.name))],
    [t('planning.places'), t('planning.placesCount', { count: capacity })],
  ]
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
      {facts.map(([name, value]) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="first-letter:uppercase">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
