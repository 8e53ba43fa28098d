/** Reading goes on at a part that has just been opened, once whatever holds it (a sheet) has settled its own focus. */
import { type RefObject, useEffect, useRef } from 'react'

export function useTakenFocus<Element extends HTMLElement>(taken: boolean): RefObject<Element | null> {
  const ref = useRef<Element>(null)
  useEffect(() => {
    if (!taken) return
    const frame = requestAnimationFrame(() => ref.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [taken])
  return ref
}
