/** A refusal of the server as an error that says, in one sentence, what was refused and what to do. */
import { REFUSALS, type RefusalCode } from '@hearth/protocol/refusals'

export class Refused extends Error {
  readonly code: RefusalCode
  /** Milliseconds, where the server said so. */
  readonly retryAfterMs: number | null

  constructor(code: RefusalCode, retryAfterMs: number | null = null) {
    super(`refused as "${code}": ${REFUSALS[code].next}`)
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}

/** What went wrong, in one sentence, whatever was thrown. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
