/** The lobby as the person in it sees it: calm, what happens next, and what they can do. Shows nobody else by name. */

import type { OwnView } from '@hearth/protocol/own-view'
import type { NotNowReason } from '@hearth/protocol/roles'
import type { SharedView } from '@hearth/protocol/room-view'
import { requireAdmitted, requireVoice } from '@hearth/room/guards'
import { DoorOpen, Flame, Hourglass, LockKeyhole } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCommand, useTheRoom } from '../../connection/use-room.ts'
import { canTakeMedia } from '../../media/can-take-media.ts'
import { anyOf, dayAndTime, lengthOf, listOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Heading, Page } from '../../ui/Page.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { LeaveButton } from '../bar/LeaveButton.tsx'
import { HelpButton } from '../help/HelpButton.tsx'
import { HelpLine } from '../help/HelpLine.tsx'
import { HelpSheet } from '../help/HelpSheet.tsx'
import { useOwnHelp } from '../help/use-own-help.ts'
import { CommandFault } from '../room/CommandFault.tsx'
import { PagingNotice } from '../support/PagingNotice.tsx'
import { SupportContacts } from '../support/SupportContacts.tsx'
import { notNowWords } from './not-now-words.ts'
import { SelfPreview } from './SelfPreview.tsx'

export interface LobbyScreenProps {
  own: OwnView
  /** Once admitted. */
  shared: SharedView | undefined
}

export function LobbyScreen({ own, shared }: LobbyScreenProps) {
  const { status } = useTheRoom()
  const help = useOwnHelp(own)
  const { session } = own
  // Whoever is in already reads it from what all share.
  const paging = own.paging ?? shared?.paging ?? null
  const lead = t('lobby.lead', {
    group: session.groupName,
    facilitators: listOf(session.facilitatorNames),
    length: lengthOf(session.minutes),
  })
  return (
    <Page
      title={session.title}
      heading={<Heading lead={lead}>{session.title}</Heading>}
      aside={<Pill icon={<LockKeyhole size={14} aria-hidden="true" />}>{t('room.notRecorded')}</Pill>}
    >
      {status.kind !== 'connected' && <Notice tone="info">{t('room.reconnecting')}</Notice>}
      <section aria-label={t('lobby.region')} className="grid gap-6">
        {paging && <PagingNotice paging={paging} own={own} />}
        <Card className="grid justify-items-center gap-3 px-6 py-8 text-center">
          <State own={own} shared={shared} />
        </Card>
        <HelpLine help={help} />
        {own.place === 'own-device' && requireVoice(own).ok && canTakeMedia() && <SelfPreview />}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>
            <span className="text-ink-soft">{t('lobby.as')}</span>{' '}
            <bdi className="font-strong">{own.name}</bdi>
            {own.pronouns && (
              <span className="text-ink-soft">
                {' · '}
                <bdi>{own.pronouns}</bdi>
              </span>
            )}
            {!requireVoice(own).ok && <span className="text-ink-soft"> · {t('lobby.captions')}</span>}
          </p>
          <div className="flex flex-wrap gap-2">
            <HelpButton help={help} />
            <LeaveButton own={own} shared={shared} />
          </div>
        </div>
        {paging && <SupportContacts sessionId={session.id} />}
      </section>
      <HelpSheet help={help} />
    </Page>
  )
}

function State({ own, shared }: LobbyScreenProps) {
  const { session, admission } = own
  if (requireAdmitted(own).ok) {
    return (
      <Words
        icon={<Flame size={28} className="text-ember" aria-hidden="true" />}
        title={t('lobby.in', { facilitators: anyOf(session.facilitatorNames) })}
      >
        <p>{t('lobby.inMore')}</p>
        <p>{t('lobby.planned', { time: dayAndTime(session.startsAt) })}</p>
        {shared && <Pill>{t('room.hereCount', { count: shared.people.length })}</Pill>}
      </Words>
    )
  }
  if (admission === 'not-now') return <NotNow reason={own.notNow} />
  return (
    <Words icon={<DoorOpen size={28} aria-hidden="true" />} title={t('lobby.waiting')}>
      <p>{t(own.staff ? 'lobby.staffNext' : 'lobby.next')}</p>
    </Words>
  )
}

function NotNow({ reason }: { reason: NotNowReason | null }) {
  const ask = useCommand({ type: 'askAgain' })
  return (
    <>
      <Words icon={<Hourglass size={28} aria-hidden="true" />} title={t('lobby.notNow')}>
        {reason === null ? (
          <p>{t('lobby.notNowMore')}</p>
        ) : (
          <>
            <p>{notNowWords(reason)}</p>
            <p>{t('lobby.thenAsk')}</p>
          </>
        )}
      </Words>
      <Button look="primary" onClick={ask.run} pending={ask.pending && t('lobby.askingAgain')}>
        {t('lobby.askAgain')}
      </Button>
      <CommandFault code={ask.refused} />
    </>
  )
}

function Words({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <>
      {icon}
      <h2 className="text-xl">{title}</h2>
      <div className="grid justify-items-center gap-2 text-ink-soft">{children}</div>
    </>
  )
}
