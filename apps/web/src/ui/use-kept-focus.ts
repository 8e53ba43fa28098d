/** Keeps the keyboard near: when the control that has the focus goes away, the nearest one that is still there takes it. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

const CONTROLS = 'button, a[href], input, select, textarea, summary'

/** For an element that stays, drawn anew whenever what is in it changes. */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null)
  /** What had the focus, and what it stood in, from the inside out. */
  const path = useRef<Element[]>([])

  useEffect(() => {
    const holder = ref.current
    if (!holder) return
    const came = ({ target }: FocusEvent) => {
      path.current = []
      for (let one = target; one instanceof Element && one !== holder; one = one.parentElement)
        path.current.push(one)
      path.current.push(holder)
    }
    holder.addEventListener('focusin', came)
    return () => holder.removeEventListener('focusin', came)
  }, [])

  useLayoutEffect(() => {
    const [held, ...around] = path.current
    if (!held || held.isConnected) return
    path.current = []
    // Somebody else may have taken it already.
    if (document.activeElement !== document.body) return
    const near = around.find((one) => one.isConnected && one.querySelector(CONTROLS) !== null)
    near?.querySelector<HTMLElement>(CONTROLS)?.focus()
  })
  return ref
}
