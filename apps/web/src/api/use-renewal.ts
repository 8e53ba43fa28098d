/** Makes a new invitation link after asking. The dialog is drawn by whoever uses it. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'
import type { SessionId } from '@hearth/protocol/ids'
import { useState } from 'react'
import type { ApiRefusal } from './request.ts'
import { renewInvitation } from './sessions.ts'

export function useRenewal(sessionId: SessionId, onRenewed: (session: PlannedSession) => void) {
  const [asking, setAsking] = useState(false)
  const [pending, setPending] = useState(false)
  const [renewed, setRenewed] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)

  const ask = () => {
    setRefusal(null)
    setRenewed(false)
    setAsking(true)
  }
  const cancel = () => !pending && setAsking(false)
  const renew = async () => {
    setPending(true)
    setRefusal(null)
    const answer = await renewInvitation(sessionId)
    setPending(false)
    if (!answer.ok) return setRefusal(answer)
    setRenewed(true)
    setAsking(false)
    onRenewed(answer.value)
  }
  return { asking, pending, renewed, refusal, ask, cancel, renew }
}
