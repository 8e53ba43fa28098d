/** What a referral may be about: the office's list, or ours where the office has named nothing yet. */
import type { SupportRecord } from '../store/support-store.ts'

export const DEFAULT_REASONS: readonly string[] = [
  'Worried about their safety',
  'Low for a long time',
  'Exhausted or burnt out',
  'After something hard at work',
  'Asked to talk to somebody',
  'Something else',
]

export const reasonsOf = ({ reasons }: Pick<SupportRecord, 'reasons'>): string[] => [
  ...(reasons.length > 0 ? reasons : DEFAULT_REASONS),
]
