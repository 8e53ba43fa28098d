/** Keyboard shortcuts of the room: single keys, off while somebody types, and off for good where that is chosen (WCAG 2.1.4). */
import { useEffect, useSyncExternalStore } from 'react'

const KEY = 'hearth-shortcuts'
const listeners = new Set<() => void>()

const shortcutsAreOn = () => localStorage.getItem(KEY) !== 'off'

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

export interface ShortcutActs {
  /** M */
  onMicrophone: () => void
  /** V */
  onCamera: () => void
  /** H */
  onHand: () => void
  /** ? */
  onList: () => void
  /** Escape: works even where shortcuts are off. */
  onEscape: () => void
}

export function useShortcuts(acts: ShortcutActs): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.key === 'Escape') acts.onEscape()
      else if (shortcutsAreOn() && !isTyping(event.target)) act(event.key.toLowerCase(), acts)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [acts])
}

function act(key: string, acts: ShortcutActs) {
  if (key === 'm') acts.onMicrophone()
  if (key === 'v') acts.onCamera()
  if (key === 'h') acts.onHand()
  if (key === '?') acts.onList()
}

/** Not radio buttons and checkboxes: whoever has just chosen how turns are taken is not typing. */
const TYPED_IN = 'input:not([type=radio], [type=checkbox]), textarea, select'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPED_IN))
}
