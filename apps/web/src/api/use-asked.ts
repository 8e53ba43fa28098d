/** One read for a component, without a cache: for the room, which does not carry TanStack Query. The last value stays while it is asked again. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ApiAnswer, ApiRefusal } from './request.ts'

export interface Asked<T> {
  /** The last one that came. */
  value: T | undefined
  /** Why the last try brought none. */
  refusal: ApiRefusal | null
  asking: boolean
  again: () => void
}

/** Asks when first shown, and anew when `ask` is another function. */
export function useAsked<T>(ask: () => Promise<ApiAnswer<T>>): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({
    value: undefined,
    refusal: null,
    asking: true,
  })
  // An answer counts when nothing was asked after it, and somebody is still there to read it.
  const latest = useRef(0)
  const again = useCallback(() => {
    latest.current += 1
    const mine = latest.current
    setState((before) => ({ ...before, asking: true }))
    void ask().then((answer) => {
      if (mine !== latest.current) return
      setState((before) =>
        answer.ok
          ? { value: answer.value, refusal: null, asking: false }
          : { value: before.value, refusal: answer, asking: false },
      )
    })
  }, [ask])
  useEffect(() => {
    again()
    return () => {
      latest.current += 1
    }
  }, [again])
  return { ...state, again }
}
