/** One referral: what it is about, whom to ask, how far it is. Any state may be set: a mistake is undone by the earlier one. */
import type { InboxReferral } from '@hearth/protocol/http/referrals'
import { REFERRAL_STATES, type ReferralState } from '@hearth/protocol/referral'
import { useState } from 'react'
import { queryClient } from '../../api/query.ts'
import { changeReferral } from '../../api/referrals.ts'
import { type Refused, refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ReferralFacts } from './ReferralFacts.tsx'
import { StateSteps } from './StateSteps.tsx'
import { stateName } from './state-name.ts'

export const REFERRALS_KEY = ['referrals']

const GO_ON = {
  received: 'office.setReceived',
  contacted: 'office.setContacted',
  closed: 'office.setClosed',
} as const

export function ReferralRow({ referral }: { referral: InboxReferral }) {
  const { id, reference, state } = referral
  const [asked, setAsked] = useState<ReferralState | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)

  async function become(next: ReferralState) {
    if (asked !== null) return
    setAsked(next)
    setRefused(null)
    const answer = await changeReferral(id, { state: next })
    if (answer.ok) {
      // Until the list shows it, nothing is asked again.
      await queryClient.invalidateQueries({ queryKey: REFERRALS_KEY })
      announce(t('office.saidState', { reference, state: stateName(next) }))
    } else setRefused(answer)
    setAsked(null)
  }

  return (
    <li className="grid gap-3 border-t border-line pt-4">
      <ReferralFacts referral={referral} />
      <StateSteps state={state} />
      <div className="flex flex-wrap gap-2">
        {othersThan(state).map((next) => (
          <Button
            key={next}
            look={lookOf(state, next)}
            aria-label={t('office.buttonOf', {
              action: asked === next ? t('office.setting') : actionWords(state, next),
              reference,
            })}
            onClick={() => void become(next)}
            pending={asked === next && t('office.setting')}
          >
            {actionWords(state, next)}
          </Button>
        ))}
      </div>
      {refused && <Notice tone="fault">{refusalWords(refused)}</Notice>}
    </li>
  )
}

const isLater = (than: ReferralState, state: ReferralState) =>
  REFERRAL_STATES.indexOf(state) > REFERRAL_STATES.indexOf(than)

/** What comes next stands first, what undoes last. */
const othersThan = (state: ReferralState): ReferralState[] => [
  ...REFERRAL_STATES.filter((other) => isLater(state, other)),
  ...REFERRAL_STATES.filter((other) => isLater(other, state)),
]

function actionWords(state: ReferralState, next: ReferralState): string {
  if (next === 'new' || !isLater(state, next)) return t('office.backTo', { state: stateName(next) })
  return t(GO_ON[next])
}

function lookOf(state: ReferralState, next: ReferralState) {
  if (!isLater(state, next)) return 'quiet'
  return state === 'new' && next === 'received' ? 'primary' : 'plain'
}
