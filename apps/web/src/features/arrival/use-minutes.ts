/** A clock that moves now and then: for "in 4 minutes", never for a countdown. */
import { useEffect, useState } from 'react'

const EVERY_MS = 15_000

/** This device's time, milliseconds since the epoch. */
export function useMinutes(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
