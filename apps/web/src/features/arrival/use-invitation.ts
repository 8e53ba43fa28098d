/** What an invitation link leads to just now. Asks again by itself when the link opens and when the network is back. */
import type { Invitation } from '@hearth/protocol/http/invitations'
import type { InvitationCode } from '@hearth/protocol/ids'
import { useCallback, useEffect, useState } from 'react'
import { getInvitation } from '../../api/invitations.ts'
import type { ApiRefusal } from '../../api/request.ts'

/** Longest time a browser's timer takes, in milliseconds. */
const LONGEST_TIMER_MS = 2 ** 31 - 1
/** After the opening, at the earliest: the server's clock decides, and ours may be a little ahead. */
const AFTER_OPENING_MS = 500

export type InvitationState =
  | { kind: 'loading' }
  | { kind: 'refused'; refusal: ApiRefusal }
  /** `clockOffset`: add it to this device's clock to have the server's, milliseconds. */
  | { kind: 'known'; invitation: Invitation; clockOffset: number }

export interface HeldInvitation {
  state: InvitationState
  /** It is being asked for. */
  asking: boolean
  reload: () => void
}

export function useInvitation(code: InvitationCode): HeldInvitation {
  const [state, setState] = useState<InvitationState>({ kind: 'loading' })
  const [round, setRound] = useState(0)
  const [asking, setAsking] = useState(true)
  const reload = useCallback(() => setRound((before) => before + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks once more
  useEffect(() => {
    let wanted = true
    setAsking(true)
    void getInvitation(code).then((answer) => {
      if (!wanted) return
      setAsking(false)
      if (!answer.ok) return setState((before) => afterRefusal(before, answer))
      setState({ kind: 'known', invitation: answer.value, clockOffset: answer.value.now - Date.now() })
    })
    return () => {
      wanted = false
    }
  }, [code, round])

  useEffect(() => {
    const again = () => document.visibilityState === 'visible' && waits(state) && reload()
    const timer = state.kind === 'known' && waits(state) ? setTimeout(again, untilOpening(state)) : undefined
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [state, reload])

  return { state, asking, reload }
}

/** A broken network takes nothing away that is known already: somebody may be typing. */
function afterRefusal(before: InvitationState, refusal: ApiRefusal): InvitationState {
  const local = refusal.code === 'offline' || refusal.code === 'no-answer'
  return local && before.kind === 'known' ? before : { kind: 'refused', refusal }
}

function waits(state: InvitationState): boolean {
  if (state.kind === 'refused') return state.refusal.code === 'offline' || state.refusal.code === 'no-answer'
  return state.kind === 'known' && state.invitation.phase === 'scheduled'
}

function untilOpening({ invitation, clockOffset }: Extract<InvitationState, { kind: 'known' }>): number {
  const left = invitation.opensAt - (Date.now() + clockOffset)
  return Math.min(Math.max(left, 0) + AFTER_OPENING_MS, LONGEST_TIMER_MS)
}
