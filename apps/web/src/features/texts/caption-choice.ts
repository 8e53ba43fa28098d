/** Whether somebody wants to see captions, and to have them read out: kept for this browser. */
import { useSyncExternalStore } from 'react'

const KEYS = { shown: 'hearth-captions', readOut: 'hearth-captions-aloud' } as const
const UNLESS_CHOSEN = { shown: 'on', readOut: 'off' } as const
export type CaptionChoice = keyof typeof KEYS

const listeners = new Set<() => void>()

export function chooseCaptions(choice: CaptionChoice, on: boolean): void {
  localStorage.setItem(KEYS[choice], on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export function useCaptionChoice(choice: CaptionChoice): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => (localStorage.getItem(KEYS[choice]) ?? UNLESS_CHOSEN[choice]) === 'on',
  )
}
