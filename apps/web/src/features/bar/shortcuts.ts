/** Keyboard shortcuts of the room: single keys, off while somebody types, and off for good where that is chosen (WCAG 2.1.4). */
import { useEffect, useSyncExternalStore } from 'react'

const KEY = 'hearth-shortcuts'
const listeners = new Set<() => void>()

export const shortcutsAreOn = () => localStorage.getItem(KEY) !== 'off'

export function setShortcutsOn(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, shortcutsAreOn)
}

/** Runs the act of the key pressed: `m`, `v`, `?` or `Escape`. Escape works even where shortcuts are off. */
export function useShortcuts(acts: { readonly [key: string]: () => void }): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const key = event.key === 'Escape' ? event.key : event.key.toLowerCase()
      if (key !== 'Escape' && (!shortcutsAreOn() || isTyping(event.target))) return
      acts[key]?.()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [acts])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="menu"], [role="menu"] *'))
  )
}
