/** Light, dark, or as the device: kept for this browser. Sets one attribute; tokens.css does the rest. */
import { useSyncExternalStore } from 'react'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'hearth-theme'
const listeners = new Set<() => void>()

function theme(): Theme {
  const kept = localStorage.getItem(KEY)
  return THEMES.find((known) => known === kept) ?? 'system'
}

export function setTheme(next: Theme): void {
  localStorage.setItem(KEY, next)
  applyTheme()
  for (const listener of listeners) listener()
}

/** Called once before the first screen, and after each change. */
export function applyTheme(): void {
  const chosen = theme()
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, theme)
}
