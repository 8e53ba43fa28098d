/** The words for a refusal: what happened, and what to do. Every code has some; the catalogue's type sees to that. */
import type { RefusalCode } from '@hearth/protocol/refusals'
import { t } from './t.ts'

/** What only a browser can notice: nothing was reached, or no answer came in time. */
export type LocalCode = 'offline' | 'no-answer'

export interface Refused {
  code: RefusalCode | LocalCode
  /** With `too-many-requests`, milliseconds. */
  retryAfterMs?: number
}

export function refusalWords(refused: Refused): string {
  if (refused.code === 'too-many-requests' && refused.retryAfterMs !== undefined) {
    return t('refusals.too-many-requests-for', { count: Math.max(1, Math.ceil(refused.retryAfterMs / 1000)) })
  }
  return t(`refusals.${refused.code}`)
}
