/** The form of a referral: the choices, whom to reach today, and why sending was refused. */
import type { ReferralDesk } from '@hearth/protocol/http/referrals'
import { useEffect, useRef } from 'react'
import { refusalWords } from '../../text/refusal-words.ts'
import { Notice } from '../../ui/Notice.tsx'
import { OnCall } from './OnCall.tsx'
import { ReferralChoices } from './ReferralChoices.tsx'
import type { Flagging } from './use-flagging.ts'

interface ReferralFormProps {
  desk: ReferralDesk
  flagging: Flagging
  withHelp: boolean
}

export function ReferralForm({ desk, flagging, withHelp }: ReferralFormProps) {
  const { draft, change, faults, tries, pending, refusal } = flagging
  const form = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (tries === 0) return
    form.current?.querySelector<HTMLElement>('select[aria-invalid], [aria-invalid] input')?.focus()
  }, [tries])
  return (
    // What is on its way is not changed under the reader's eyes.
    <fieldset ref={form} disabled={pending} className="grid min-w-0 gap-5">
      <ReferralChoices
        reasons={desk.reasons}
        draft={draft}
        faults={faults}
        withHelp={withHelp}
        onChange={change}
      />
      {draft.urgency === 'today' && <OnCall onCall={desk.onCall} backup={desk.backup} />}
      {refusal && <Notice tone="fault">{refusalWords(refusal)}</Notice>}
    </fieldset>
  )
}
