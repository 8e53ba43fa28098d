/** What stands over everything else: until it closes nothing beside it can be reached, seen by those who listen, or scrolled. */
import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'

/** Those that are open, the topmost last: each hangs on the body itself. */
const open: HTMLElement[] = []

/**
 * For an overlay that is drawn only while it is open, by a portal to the body, around one element with the role of a dialog.
 * Escape or a press beside the dialog asks `onClose`; once it is gone the focus is where it was.
 */
export function useModal(onClose: () => void): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  // Before anything is drawn: what opened it may go while it opens.
  const [opener] = useState(() => document.activeElement)
  const close = useEffectEvent(onClose)

  useLayoutEffect(() => {
    const overlay = ref.current
    const dialog = overlay?.querySelector<HTMLElement>('[role=dialog]')
    if (!overlay || !dialog) return
    const stop = [closesOn(overlay, () => close()), keepsFocus(overlay, dialog)]
    const letScroll = open.length === 0 ? holdPage() : () => {}
    open.push(overlay)
    holdBeside()
    return () => {
      for (const end of stop) end()
      open.splice(open.indexOf(overlay), 1)
      holdBeside()
      letScroll()
      const inside = overlay.contains(document.activeElement) || document.activeElement === document.body
      if (inside && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [opener])
  return ref
}

/** Everything beside the topmost is inert, but for what is read out (LiveRegion.tsx): a modal <dialog> would silence that too. */
function holdBeside() {
  const top = open.at(-1)
  for (const one of document.body.children)
    one.toggleAttribute('inert', top !== undefined && one !== top && !one.hasAttribute('data-live-announcer'))
}

/** The page below stays where it is, and as wide as it is. */
function holdPage() {
  const { style, clientWidth } = document.documentElement
  const { overflow, scrollbarGutter } = style
  style.overflow = 'hidden'
  if (window.innerWidth > clientWidth) style.scrollbarGutter = 'stable'
  return () => Object.assign(style, { overflow, scrollbarGutter })
}

function closesOn(overlay: HTMLElement, close: () => void) {
  let began: EventTarget | null = null
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    // One press closes one thing.
    event.stopPropagation()
    close()
  }
  // By Tab one comes to the browser’s own controls, and from there the page has no focus.
  const pressedOnPage = (event: KeyboardEvent) => {
    if (event.target === document.body && open.at(-1) === overlay) pressed(event)
  }
  // Who marks words and lets go beside the dialog does not mean to close it.
  const wentDown = ({ target }: Event) => {
    began = target
  }
  const clicked = ({ target }: Event) => {
    if (target === overlay && began === overlay) close()
  }
  overlay.addEventListener('keydown', pressed)
  document.addEventListener('keydown', pressedOnPage, true)
  overlay.addEventListener('pointerdown', wentDown)
  overlay.addEventListener('click', clicked)
  return () => {
    overlay.removeEventListener('keydown', pressed)
    document.removeEventListener('keydown', pressedOnPage, true)
    overlay.removeEventListener('pointerdown', wentDown)
    overlay.removeEventListener('click', clicked)
  }
}

/** The dialog has it first, so that its name is read; and again when the control that had it goes away. */
function keepsFocus(overlay: HTMLElement, dialog: HTMLElement) {
  const take = () => dialog.focus({ preventScroll: true })
  const lost = () => document.hasFocus() && document.activeElement === document.body
  if (!overlay.contains(document.activeElement)) take()
  // VoiceOver on iOS reads a dialog only if it takes the focus some time after it is drawn.
  const later = setTimeout(() => {
    if (document.activeElement !== dialog) return
    dialog.blur()
    take()
  }, 500)
  const left = () => requestAnimationFrame(() => open.at(-1) === overlay && lost() && take())
  overlay.addEventListener('focusout', left)
  return () => {
    clearTimeout(later)
    overlay.removeEventListener('focusout', left)
  }
}
