/** From a seat to the room: this tab is that person from now on, and the arrival is not in its history any more. */
import type { Seat } from '@hearth/protocol/http/invitations'
import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { setTabSeat } from './tab-seat.ts'

export function useEnterRoom(): (seat: Seat) => void {
  const [, navigate] = useLocation()
  return useCallback(
    ({ sessionId, personId }: Seat) => {
      setTabSeat({ sessionId, personId })
      navigate(`/s/${sessionId}`, { replace: true })
    },
    [navigate],
  )
}
