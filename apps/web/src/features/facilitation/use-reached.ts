/** Whether a moment of the server's clock has come: drawn anew once, when it does. */
import { useEffect, useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'

/** `moment`: milliseconds since the epoch; null never comes. */
export function useReached(moment: number | null): boolean {
  const { clockOffset } = useTheRoom()
  const [reached, setReached] = useState<number | null>(null)
  useEffect(() => {
    if (moment === null) return
    const wait = moment - clockOffset - Date.now()
    const timer = setTimeout(() => setReached(moment), Math.max(0, wait))
    return () => clearTimeout(timer)
  }, [moment, clockOffset])
  return moment !== null && reached === moment
}
