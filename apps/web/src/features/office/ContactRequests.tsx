/** Who asked the office to get in touch. What is dealt with leaves nothing behind. */
import type { ContactRequestList } from '@hearth/protocol/http/support'
import { useState } from 'react'
import { queryClient, useAnswer } from '../../api/query.ts'
import { endContactRequest, getContactRequests } from '../../api/support.ts'
import { dayAndTime } from '../../text/format.ts'
import { type Refused, refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Loaded } from '../staff/Loaded.tsx'

const KEY = ['contact-requests']

export function ContactRequests() {
  const answer = useAnswer(KEY, getContactRequests)
  return (
    <Card className="grid gap-3 p-5">
      <h2 className="text-l">{t('office.contactTitle')}</h2>
      <p className="text-ink-soft">{t('office.contactLead')}</p>
      <Loaded answer={answer} words={t('office.contactLoading')}>
        {({ requests }) =>
          requests.length === 0 ? (
            <p>{t('office.contactNone')}</p>
          ) : (
            <ul className="grid gap-3">
              {requests.map((request) => (
                <Row key={request.id} request={request} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}

function Row({ request }: { request: ContactRequestList['requests'][number] }) {
  const { id, reach, groupName, askedAt } = request
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)

  async function end() {
    setPending(true)
    setRefused(null)
    const answer = await endContactRequest(id)
    // Somebody else may have been faster: it is gone all the same. Until the list shows so, nothing is asked again.
    if (answer.ok || answer.code === 'not-found') await queryClient.invalidateQueries({ queryKey: KEY })
    else setRefused(answer)
    setPending(false)
  }

  return (
    <li className="grid gap-2 border-t border-line pt-3">
      <p dir="auto" className="font-strong break-words">
        {reach}
      </p>
      <p className="text-s text-ink-soft">
        {t('office.contactFrom', { group: groupName, when: dayAndTime(askedAt) })}
      </p>
      <div>
        <Button onClick={end} pending={pending && t('common.loading')}>
          {t('office.contactDone')}
        </Button>
      </div>
      {refused && <Notice tone="fault">{refusalWords(refused)}</Notice>}
    </li>
  )
}
