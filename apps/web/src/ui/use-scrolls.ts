/** Whether what an element holds is higher than the element: then it scrolls, and must be reached without a pointer. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

export function useScrolls<E extends HTMLElement>(): [RefObject<E | null>, boolean] {
  const ref = useRef<E>(null)
  const [scrolls, setScrolls] = useState(false)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const look = () => setScrolls(element.scrollHeight > element.clientHeight)
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    const content = new MutationObserver(look)
    content.observe(element, { childList: true, subtree: true, characterData: true })
    return () => {
      sizes.disconnect()
      content.disconnect()
    }
  }, [])
  return [ref, scrolls]
}
