/** After leaving or after the end. Makes this tab forget who it was, and says so only of what is true. */
import type { SessionId } from '@hearth/protocol/ids'
import { useCallback, useEffect, useState } from 'react'
import { getTabStaff } from '../../api/tab-staff.ts'
import { t } from '../../text/t.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { SupportContacts } from '../support/SupportContacts.tsx'
import type { Goodbye } from './FarewellScreen.tsx'
import { forgetSeat } from './forget-seat.ts'
import { Thanks, WhatGoes } from './Thanks.tsx'

/** `goodbye`: null for whoever came without a seat. */
export function Forgotten({ sessionId, goodbye }: { sessionId: SessionId; goodbye: Goodbye | null }) {
  const forgotten = useForgetting(sessionId)
  return (
    <Page title={t('farewell.title')} width="text" heading={<Thanks />}>
      {goodbye?.unheard && <Notice tone="info">{t('farewell.unheard')}</Notice>}
      {goodbye?.answered && <Notice tone="done">{t('farewell.answered')}</Notice>}
      {forgotten.state === 'done' && <Notice tone="done">{t('farewell.wiped')}</Notice>}
      {forgotten.state === 'pending' && <Notice tone="info">{t('farewell.wiping')}</Notice>}
      {forgotten.state === 'failed' && (
        <Notice tone="fault" action={<Button onClick={forgotten.again}>{t('common.tryAgain')}</Button>}>
          {t('farewell.notWiped')}
        </Notice>
      )}
      <SupportContacts sessionId={sessionId} />
      <WhatGoes closing={false} />
      {getTabStaff() === null ? (
        <p className="text-ink-soft">
          {t('farewell.canClose')} {goodbye === null && t('farewell.byMistake')}
        </p>
      ) : (
        <div>
          <LinkButton href="/facilitate">{t('farewell.toSessions')}</LinkButton>
        </div>
      )}
    </Page>
  )
}

/** The tab forgets at once; the cookie goes with the server's answer, unless it still stands for somebody. */
function useForgetting(sessionId: SessionId) {
  const [state, setState] = useState<'pending' | 'done' | 'failed'>('pending')
  const forget = useCallback(
    () => void forgetSeat(sessionId).then((answer) => setState(answer.ok ? 'done' : 'failed')),
    [sessionId],
  )
  useEffect(forget, [forget])
  return {
    state,
    again: () => {
      setState('pending')
      forget()
    },
  }
}
