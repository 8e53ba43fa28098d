/** One session in the list: what, when, and the way in. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'
import { useId } from 'react'
import { Link } from 'wouter'
import { dayAndTime, lengthOf, listOf } from '../../text/format.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { invitationLink } from './invitation-link.ts'
import { NotOkIsOpen } from './NotOkIsOpen.tsx'
import { PhasePill } from './PhasePill.tsx'
import { useAttend } from './use-attend.ts'

/** `first`: the next one; its way in is the page's primary action. */
export function SessionRow({ session, first }: { session: PlannedSession; first: boolean }) {
  const { enter, pending, refusal } = useAttend(session.id)
  const id = useId()
  const { phase } = session
  return (
    <Card className="grid gap-4 p-5">
      <div className="grid items-center gap-x-6 gap-y-4 md:grid-cols-[1fr_auto]">
        <SessionFacts session={session} titleId={`${id}-title`} />
        {phase !== 'ended' && (
          <div className="flex flex-wrap gap-2">
            <CopyButton text={invitationLink(session)} of={`${id}-title`} />
            <Button
              look={first ? 'primary' : 'plain'}
              onClick={enter}
              pending={pending && t('planning.entering')}
              id={`${id}-enter`}
              aria-labelledby={`${id}-enter ${id}-title`}
            >
              {t('planning.enter')}
            </Button>
          </div>
        )}
      </div>
      {session.notOkIsOpen && <NotOkIsOpen />}
      {refusal && <Notice tone="fault">{refusalWords(refusal)}</Notice>}
    </Card>
  )
}

function SessionFacts({ session, titleId }: { session: PlannedSession; titleId: string }) {
  const { id, title, phase, groupName, startsAt, minutes, siteName, facilitators } = session
  const where = siteName === null ? t('planning.online') : t('planning.hybridAt', { site: siteName })
  return (
    <div className="grid gap-0.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id={titleId} className="text-l">
          <Link
            href={`/facilitate/${id}`}
            className="inline-block py-2.5 -my-2.5 underline decoration-edge/60 underline-offset-4 hover:decoration-current"
          >
            {title}
          </Link>
        </h3>
        <PhasePill phase={phase} />
      </div>
      <p className="first-letter:uppercase">
        {dayAndTime(startsAt)} · {lengthOf(minutes)}
      </p>
      <p className="text-s text-ink-soft">
        {groupName} · {where} · {listOf(facilitators.map((one) => one.name))}
      </p>
    </div>
  )
}
