/** A code that moves the seat, and how long it is still good. Times in milliseconds. */
import type { Seat } from '@hearth/protocol/http/invitations'
import { useCallback, useEffect, useState } from 'react'
import { postDeviceMove } from '../../api/rooms.ts'
import type { Refused } from '../../text/refusal-words.ts'

export type MoveCode =
  | { kind: 'making' }
  | { kind: 'valid'; link: string; minutesLeft: number }
  | { kind: 'over' }
  | { kind: 'refused'; refused: Refused }

const MINUTE = 60_000
const LOOK_AGAIN_MS = 5000

/** `clockOffset`: what to add to this browser's clock to get the server's. Makes a code at once; `again` makes a new one. */
export function useMoveCode(seat: Seat, clockOffset: number): { code: MoveCode; again: () => void } {
  const [code, setCode] = useState<MoveCode>({ kind: 'making' })
  const [round, setRound] = useState(0)
  const { sessionId, personId } = seat
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round makes a new code
  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setInterval> | undefined
    setCode({ kind: 'making' })
    postDeviceMove({ sessionId, personId }).then((answer) => {
      if (over) return
      if (!answer.ok) return setCode({ kind: 'refused', refused: answer })
      const { path, expiresAt } = answer.value
      const link = new URL(path, location.origin).href
      const look = () => {
        const left = expiresAt - (Date.now() + clockOffset)
        setCode(left > 0 ? { kind: 'valid', link, minutesLeft: Math.ceil(left / MINUTE) } : { kind: 'over' })
      }
      look()
      timer = setInterval(look, LOOK_AGAIN_MS)
    })
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [sessionId, personId, clockOffset, round])
  return { code, again: useCallback(() => setRound((before) => before + 1), []) }
}
