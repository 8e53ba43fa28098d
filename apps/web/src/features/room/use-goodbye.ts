/** What this browser does once its person has left, or the session is over: lets go of everything and says farewell. */
import type { OwnView } from '@hearth/protocol/own-view'
import { requireFacilitation } from '@hearth/room/guards'
import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { useTheRoom } from '../../connection/use-room.ts'
import { forgetSeat } from '../farewell/forget-seat.ts'

/** Ends the connection, wipes seat and cookie, and goes to the farewell; who leads goes to their sessions. */
export function useGoodbye(own: OwnView): () => void {
  const [, navigate] = useLocation()
  const { close } = useTheRoom()
  const leads = requireFacilitation(own).ok
  const sessionId = own.session.id
  return useCallback(() => {
    close()
    // Where this does not arrive, the cookie stands for nobody and ends by itself.
    void forgetSeat(sessionId)
    navigate(leads ? '/facilitate' : `/s/${sessionId}/farewell`, { replace: true })
  }, [close, navigate, leads, sessionId])
}
