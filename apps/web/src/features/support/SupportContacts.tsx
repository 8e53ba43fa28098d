/** Whom to turn to, at once and at leisure, as the program's office gave them. Says what to do even when nothing loads. */
import type { Support } from '@hearth/protocol/http/support'
import type { SessionId } from '@hearth/protocol/ids'
import { LifeBuoy, Sprout } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useId, useState } from 'react'
import type { ApiAnswer } from '../../api/request.ts'
import { getSupport } from '../../api/support.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { ContactList, type ContactListProps } from './ContactList.tsx'

export function SupportContacts({ sessionId }: { sessionId: SessionId }) {
  const id = useId()
  const [answer, setAnswer] = useState<ApiAnswer<Support> | null>(null)
  const [fetching, setFetching] = useState(true)
  const fetchThem = useCallback(() => {
    setFetching(true)
    void getSupport(sessionId).then((next) => {
      setAnswer(next)
      setFetching(false)
    })
  }, [sessionId])
  useEffect(fetchThem, [fetchThem])
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-l">
        {t('support.title')}
      </h2>
      <p>{t('support.general')}</p>
      {answer === null && <Waiting words={t('support.loading')} />}
      {answer?.ok === false && (
        <p className="flex flex-wrap items-center gap-3">
          {t('support.notLoaded')}{' '}
          <Button onClick={fetchThem} pending={fetching && t('support.loading')}>
            {t('common.tryAgain')}
          </Button>
        </p>
      )}
      {answer?.ok && <Contacts support={answer.value} />}
    </section>
  )
}

function Contacts({ support: { crisis, resources, examples } }: { support: Support }) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Titled
          icon={<LifeBuoy size={20} aria-hidden="true" />}
          title={t('support.crisis')}
          contacts={crisis}
          examples={examples}
        />
        <Titled
          icon={<Sprout size={20} aria-hidden="true" />}
          title={t('support.resources')}
          contacts={resources}
          examples={examples}
        />
      </div>
      {examples && <p className="text-s font-strong">{t('support.examples')}</p>}
    </>
  )
}

function Titled({ icon, title, ...list }: ContactListProps & { icon: ReactNode; title: string }) {
  if (list.contacts.length === 0) return null
  return (
    <Card className="grid content-start gap-3 p-5">
      <h3 className="flex items-center gap-2.5 font-strong">
        <span className="text-ember">{icon}</span>
        {title}
      </h3>
      <ContactList {...list} />
    </Card>
  )
}
