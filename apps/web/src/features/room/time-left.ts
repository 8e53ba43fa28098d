/** How much of the planned time is left. Minutes, never seconds: nothing counts down at a person. */
import type { SharedView } from '@hearth/protocol/room-view'
import { useEffect, useState } from 'react'

const MINUTE = 60_000
const LOOK_AGAIN_MS = 10_000

/** `now`: the server's clock, milliseconds since the epoch. null before the session has started. */
export function minutesLeft({ startedAt, session }: SharedView, now: number): number | null {
  if (startedAt === null) return null
  return Math.max(0, Math.ceil((startedAt + session.minutes * MINUTE - now) / MINUTE))
}

/** The server's clock, looked at every ten seconds. */
export function useNow(clockOffset: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  return now + clockOffset
}
