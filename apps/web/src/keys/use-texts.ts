/** Sealed texts for React: what is known of each, and writing. Screens neither seal nor open anything. */
import type { PersonId, TextId } from '@hearth/protocol/ids'
import type { RefusalCode } from '@hearth/protocol/refusals'
import { createContext, useContext } from 'react'

/** What is known of a text that a view names by id. */
export type TextContent =
  | { state: 'coming' }
  | { state: 'there'; text: string }
  /** Sealed before this browser had the key. */
  | { state: 'unreadable' }

export type WriteAnswer = { ok: true } | { ok: false; code: RefusalCode }

export interface Texts {
  contentOf(id: TextId): TextContent
  /** Resolves when the server has it. `to`: who leads or advises and is to read it, beside oneself and the thread's owner. */
  writePrivately(to: readonly PersonId[], thread: PersonId, text: string): Promise<WriteAnswer>
  writeToLane(to: readonly PersonId[], text: string): Promise<WriteAnswer>
  writeToCircle(kind: 'chat' | 'caption', text: string): Promise<WriteAnswer>
  /** The owner of a thread shows it to one more member of staff. */
  shareThread(withWhom: PersonId): Promise<WriteAnswer>
  /** Four words, or null while they cannot be known. */
  safetyWords(): Promise<readonly string[] | null>
}

const TextsContext = createContext<Texts | null>(null)
export const TextsProvider = TextsContext.Provider

/** The sealed texts around this component. */
export function useTheTexts(): Texts {
  const texts = useContext(TextsContext)
  if (!texts) throw new Error('No TextsProvider around this component')
  return texts
}

const unavailable = async (): Promise<WriteAnswer> => ({ ok: false, code: 'temporarily-unavailable' })

/** Before there are keys: nothing is sent, nothing opened. */
export const noTexts: Texts = {
  contentOf: () => ({ state: 'coming' }),
  writePrivately: unavailable,
  writeToLane: unavailable,
  writeToCircle: unavailable,
  shareThread: unavailable,
  safetyWords: async () => null,
}
