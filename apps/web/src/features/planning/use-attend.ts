/** A facilitator enters a session: a seat from the server, then the room. */
import type { SessionId } from '@hearth/protocol/ids'
import { useState } from 'react'
import type { ApiRefusal } from '../../api/request.ts'
import { attend } from '../../api/sessions.ts'
import { useEnterRoom } from '../arrival/use-enter-room.ts'

export function useAttend(sessionId: SessionId) {
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)
  const enterRoom = useEnterRoom()
  const enter = async () => {
    setPending(true)
    setRefusal(null)
    const answer = await attend(sessionId)
    if (answer.ok) return enterRoom(answer.value)
    setPending(false)
    setRefusal(answer)
  }
  return { enter, pending, refusal }
}
