/** A button and what it opens: focus goes in, Escape brings it back, a press or a step beside closes it. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export interface Disclosure<E extends HTMLElement> {
  /** For what holds the button (its first) and what it opens. */
  ref: RefObject<E | null>
  isOpen: boolean
  toggle: () => void
  /** Closes it; the focus is on the button again. */
  close: () => void
}

export function useDisclosure<E extends HTMLElement>(): Disclosure<E> {
  const ref = useRef<E>(null)
  const [isOpen, setOpen] = useState(false)

  const close = useCallback(() => {
    setOpen(false)
    ref.current?.querySelector('button')?.focus()
  }, [])

  useEffect(() => {
    const holder = ref.current
    if (!isOpen || !holder) return
    holder.querySelectorAll('button')[1]?.focus()
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      // One press closes one thing: what holds this, as a sheet, does not hear of it.
      event.stopPropagation()
      close()
    }
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !holder.contains(event.target)) setOpen(false)
    }
    holder.addEventListener('keydown', pressed)
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    return () => {
      holder.removeEventListener('keydown', pressed)
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
    }
  }, [isOpen, close])

  return { ref, isOpen, toggle: () => (isOpen ? close() : setOpen(true)), close }
}
