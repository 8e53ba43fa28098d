/** One referral on its way: what is chosen, what is missing, sending it. A refusal loses no choice, a retry is the same one. */
import type { FlaggedReferral } from '@hearth/protocol/http/referrals'
import type { HelpId, SessionId } from '@hearth/protocol/ids'
import { useState } from 'react'
import { postReferral } from '../../api/referrals.ts'
import type { ApiRefusal } from '../../api/request.ts'
import { newCommandId } from '../../connection/command-id.ts'
import { type DraftFault, EMPTY_DRAFT, missingOf, type ReferralDraft, toNewReferral } from './draft.ts'

export interface Flagging {
  draft: ReferralDraft
  change: (changed: Partial<ReferralDraft>) => void
  /** What was missing at the last try and still is. */
  missing: DraftFault[]
  /** Counts the tries that something was missing at: then the first of it takes the focus. */
  tries: number
  refusal: ApiRefusal | null
  pending: boolean
  /** Once the server has it. */
  flagged: FlaggedReferral | null
  send: () => Promise<void>
}

export function useFlagging(sessionId: SessionId, helpId: HelpId | null, onFlagged: () => void): Flagging {
  const [id] = useState(newCommandId)
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [tries, setTries] = useState(0)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const [flagged, setFlagged] = useState<FlaggedReferral | null>(null)

  async function send() {
    const referral = toNewReferral(draft, id, helpId)
    setRefusal(null)
    if (referral === null) return setTries(tries + 1)
    setPending(true)
    const answer = await postReferral(sessionId, referral)
    setPending(false)
    if (!answer.ok) return setRefusal(answer)
    setFlagged(answer.value)
    onFlagged()
  }

  return {
    draft,
    change: (changed) => setDraft({ ...draft, ...changed }),
    missing: tries > 0 ? missingOf(draft) : [],
    tries,
    refusal,
    pending,
    flagged,
    send,
  }
}
