/** The form of every HTTP error: RFC 9457 problem details with our code. */
import type { RefusalCode } from '../refusals.ts'

/** Sent as application/problem+json. */
export interface Problem {
  type: 'about:blank'
  title: string
  status: number
  code: RefusalCode
  /** With `bad-input`: the first fault of each field, by its path ("name", "facilitatorIds.0"). */
  fields?: Record<string, string>
  /** With `too-many-requests`, milliseconds. */
  retryAfterMs?: number
}
