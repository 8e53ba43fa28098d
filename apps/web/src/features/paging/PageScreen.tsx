/** /page/:token — where the mail to whoever is on call leads: which circle, whether somebody has seen it, and one button to say so. */
import type { PageCall } from '@hearth/protocol/http/pages'
import { useState } from 'react'
import { acknowledgePage, getPageCall } from '../../api/pages.ts'
import { LOOK_AGAIN_MS, queryClient, useAnswer } from '../../api/query.ts'
import { dayAndTime } from '../../text/format.ts'
import { type Refused, refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Loaded } from '../staff/Loaded.tsx'
import { StaffPage } from '../staff/StaffPage.tsx'

export default function PageScreen({ token }: { token: string }) {
  return (
    <StaffPage title={t('paging.title')} width="text" comesBack>
      {(me) => <Fetched token={token} name={me.name} />}
    </StaffPage>
  )
}

interface Opened {
  token: string
  /** Of whoever opened it. */
  name: string
}

const keyOf = (token: string) => ['page', token]

function Fetched({ token, name }: Opened) {
  const answer = useAnswer(keyOf(token), () => getPageCall(token), LOOK_AGAIN_MS)
  if (answer.error?.refusal.code === 'not-found') {
    return (
      <Notice tone="fault" title={t('paging.notThereTitle')}>
        {t('paging.notThere')}
      </Notice>
    )
  }
  return (
    <Loaded answer={answer} words={t('paging.loading')}>
      {(call) => (
        <Card className="grid gap-4 p-5">
          <p className="font-strong">
            {t('paging.about', { group: call.groupName, when: dayAndTime(call.at) })}
          </p>
          <Now call={call} token={token} name={name} />
        </Card>
      )}
    </Loaded>
  )
}

function Now({ call, token, name }: Opened & { call: PageCall }) {
  switch (call.state) {
    case 'waits':
      return <Waits token={token} name={name} />
    case 'seen':
      return (
        <>
          <Notice tone="done">{t('paging.seen', { name: call.seenBy ?? '' })}</Notice>
          <p>{t('paging.seenNext')}</p>
        </>
      )
    case 'led':
      return <Notice tone="info">{t('paging.led')}</Notice>
    case 'over':
      return <Notice tone="info">{t('paging.over')}</Notice>
  }
}

function Waits({ token, name }: Opened) {
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)

  async function say() {
    setPending(true)
    setRefused(null)
    const answer = await acknowledgePage(token)
    setPending(false)
    if (answer.ok) queryClient.setQueryData(keyOf(token), answer.value)
    else setRefused(answer)
  }

  return (
    <>
      <p>{t('paging.waits')}</p>
      <p>{t('paging.ask', { name })}</p>
      {refused && <Notice tone="fault">{refusalWords(refused)}</Notice>}
      <div>
        <Button look="primary" size="l" onClick={say} pending={pending && t('paging.seeing')}>
          {t('paging.see')}
        </Button>
      </div>
    </>
  )
}
