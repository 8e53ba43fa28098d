/** Sessions of the program that others lead, and that can be attended now. */
import type { JoinableSession } from '@hearth/protocol/http/sessions'
import { useId } from 'react'
import { dayAndTime, listOf } from '../../text/format.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PhasePill } from './PhasePill.tsx'
import { useAttend } from './use-attend.ts'

export function JoinableSessions({ joinable }: { joinable: readonly JoinableSession[] }) {
  return (
    <section aria-labelledby="joinable" className="grid gap-3 pt-4">
      <h2 id="joinable" className="text-l">
        {t('planning.joinable')}
      </h2>
      <p className="text-ink-soft">{t('planning.joinableWords')}</p>
      {joinable.map((one) => (
        <Row key={one.session.id} joinable={one} />
      ))}
    </section>
  )
}

function Row({ joinable: { session, phase } }: { joinable: JoinableSession }) {
  const { enter, pending, refusal } = useAttend(session.id)
  const id = useId()
  return (
    <Card className="grid gap-4 p-5">
      <div className="grid items-center gap-x-6 gap-y-4 md:grid-cols-[1fr_auto]">
        <div className="grid gap-0.5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 id={`${id}-title`} className="text-l">
              {session.title}
            </h3>
            <PhasePill phase={phase} />
          </div>
          <p className="first-letter:uppercase">{dayAndTime(session.startsAt)}</p>
          <p className="text-s text-ink-soft">
            {session.groupName} · {listOf(session.facilitatorNames)}
          </p>
        </div>
        <div>
          <Button
            onClick={enter}
            pending={pending && t('planning.entering')}
            id={`${id}-attend`}
            aria-labelledby={`${id}-attend ${id}-title`}
          >
            {t('planning.attend')}
          </Button>
        </div>
      </div>
      {refusal && <Notice tone="fault">{refusalWords(refusal)}</Notice>}
    </Card>
  )
}
