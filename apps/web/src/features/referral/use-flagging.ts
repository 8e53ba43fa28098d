/** One referral on its way: what is chosen, what is not right, sending it. A refusal loses no choice, and a retry is the same referral. */
import type { FlaggedReferral } from '@hearth/protocol/http/referrals'
import type { HelpId, SessionId } from '@hearth/protocol/ids'
import { useState } from 'react'
import { postReferral } from '../../api/referrals.ts'
import type { ApiRefusal } from '../../api/request.ts'
import { newId } from '../../connection/new-id.ts'
import {
  type DraftFaults,
  EMPTY_DRAFT,
  faultsFrom,
  missingOf,
  type ReferralDraft,
  toNewReferral,
} from './draft.ts'

export interface Flagging {
  draft: ReferralDraft
  change: (changed: Partial<ReferralDraft>) => void
  /** What was not right at the last try and still is not. */
  faults: DraftFaults
  /** Counts the tries at which something was not right: then the first of it takes the focus. */
  tries: number
  refusal: ApiRefusal | null
  pending: boolean
  /** Once the server has it. */
  flagged: FlaggedReferral | null
  send: () => Promise<void>
}

interface Flaggings {
  sessionId: SessionId
  helpId: HelpId | null
  /** The server has it. */
  onFlagged: () => void
  /** What can be chosen has changed meanwhile. */
  onOutdated: () => void
}

export function useFlagging({ sessionId, helpId, onFlagged, onOutdated }: Flaggings): Flagging {
  const [id, setId] = useState(newId)
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [faults, setFaults] = useState<DraftFaults>({})
  const [tries, setTries] = useState(0)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const [flagged, setFlagged] = useState<FlaggedReferral | null>(null)

  function change(changed: Partial<ReferralDraft>) {
    setDraft({ ...draft, ...changed })
    setFaults(Object.fromEntries(Object.entries(faults).filter(([field]) => !(field in changed))))
    // The last try may have arrived without its answer. With other choices it is another referral, or they would be lost.
    if (refusal !== null) setId(newId())
  }

  function showFaults(found: DraftFaults) {
    setFaults(found)
    setTries(tries + 1)
  }

  async function send() {
    const referral = toNewReferral(draft, id, helpId)
    setRefusal(null)
    if (referral === null) return showFaults(missingOf(draft))
    setPending(true)
    const answer = await postReferral(sessionId, referral)
    setPending(false)
    if (answer.ok) {
      setFlagged(answer.value)
      return onFlagged()
    }
    const found = faultsFrom(answer.fields ?? {})
    if (Object.keys(found).length === 0) return setRefusal(answer)
    onOutdated()
    setDraft({ ...draft, reason: '' })
    showFaults(found)
  }

  return { draft, change, faults, tries, refusal, pending, flagged, send }
}
