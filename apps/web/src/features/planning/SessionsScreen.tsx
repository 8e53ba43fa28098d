/** Home of who facilitates or advises: the sessions they lead, and those of others that they can attend now. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'
import type { Me } from '@hearth/protocol/http/staff'
import { CalendarPlus } from 'lucide-react'
import { useEffect } from 'react'
import { LOOK_AGAIN_MS, useAnswer } from '../../api/query.ts'
import { getSessions } from '../../api/sessions.ts'
import { getMe } from '../../api/staff.ts'
import { t } from '../../text/t.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Heading } from '../../ui/Page.tsx'
import { prefetchRoom } from '../room/load-room.ts'
import { Loaded } from '../staff/Loaded.tsx'
import { mayPlan } from '../staff/parts-of.ts'
import { StaffPage } from '../staff/StaffPage.tsx'
import { JoinableSessions } from './JoinableSessions.tsx'
import { SessionRow } from './SessionRow.tsx'

export default function SessionsScreen() {
  useEffect(prefetchRoom, [])
  return (
    <StaffPage title={t('planning.sessionsTitle')} width="page" heading={<Top />}>
      {(me) => <Sessions me={me} />}
    </StaffPage>
  )
}

function Top() {
  const me = useAnswer(['me'], getMe)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <Heading>{t('planning.sessionsTitle')}</Heading>
      {me.data && mayPlan(me.data.roles) && (
        <LinkButton href="/facilitate/new" icon={<CalendarPlus size={18} />}>
          {t('planning.newSession')}
        </LinkButton>
      )}
    </div>
  )
}

function Sessions({ me }: { me: Me }) {
  const answer = useAnswer(['sessions'], getSessions, LOOK_AGAIN_MS)
  return (
    <Loaded answer={answer} words={t('planning.sessionsLoading')}>
      {({ sessions, joinable }) => (
        <>
          {sessions.length === 0 ? <NoSessions me={me} /> : <Lists sessions={sessions} />}
          {joinable.length > 0 && <JoinableSessions joinable={joinable} />}
        </>
      )}
    </Loaded>
  )
}

function NoSessions({ me }: { me: Me }) {
  return (
    <div className="mx-auto grid max-w-form justify-items-center gap-3 rounded-l border border-dashed border-edge px-6 py-10 text-center">
      <h2 className="text-xl">{t('planning.noSessionsTitle')}</h2>
      <p className="text-ink-soft">
        {t(mayPlan(me.roles) ? 'planning.noSessions' : 'planning.noSessionsAdvisor')}
      </p>
    </div>
  )
}

function Lists({ sessions }: { sessions: readonly PlannedSession[] }) {
  const ended = sessions.filter((session) => session.phase === 'ended')
  const upcoming = sessions.filter((session) => session.phase !== 'ended')
  return (
    <>
      <section aria-labelledby="upcoming" className="grid gap-3">
        <h2 id="upcoming" className="text-l">
          {t('planning.upcoming')}
        </h2>
        {upcoming.length > 0 && <p className="text-ink-soft">{t('planning.statementList')}</p>}
        {upcoming.length === 0 && <p className="text-ink-soft">{t('planning.nothingUpcoming')}</p>}
        {upcoming.map((session, index) => (
          <SessionRow key={session.id} session={session} first={index === 0} />
        ))}
      </section>
      {ended.length > 0 && (
        <section aria-labelledby="ended" className="grid gap-3 pt-4">
          <h2 id="ended" className="text-l">
            {t('planning.ended')}
          </h2>
          {ended.map((session) => (
            <SessionRow key={session.id} session={session} first={false} />
          ))}
        </section>
      )}
    </>
  )
}
