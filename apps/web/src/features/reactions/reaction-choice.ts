/** Whether somebody wants to see the reactions of others: kept for this browser. */
import { useSyncExternalStore } from 'react'

const KEY = 'hearth-reactions'
const listeners = new Set<() => void>()

export function showReactions(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export function useReactionsShown(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(KEY) !== 'off',
  )
}
