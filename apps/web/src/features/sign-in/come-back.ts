/** Where somebody was when they were asked to sign in first. Kept for the whole browser: the mailed link opens in a tab of its own. */
import { SIGN_IN_MS } from '@hearth/protocol/limits'

const KEY = 'hearth-come-back'
/** Only pages that a mail leads to: everybody else goes to where they are at home. */
const COMES_BACK = /^\/page\/[\w-]{1,64}$/

export function comeBackTo(path: string): void {
  if (COMES_BACK.test(path)) localStorage.setItem(KEY, JSON.stringify([path, Date.now() + SIGN_IN_MS]))
}

/** Once. null: nowhere, or too long ago. */
export function takeComeBack(): string | null {
  const kept = localStorage.getItem(KEY)
  localStorage.removeItem(KEY)
  try {
    const [path, until]: unknown[] = JSON.parse(kept ?? '[]')
    const holds = typeof path === 'string' && COMES_BACK.test(path) && Number(until) > Date.now()
    return holds ? path : null
  } catch {
    return null
  }
}
