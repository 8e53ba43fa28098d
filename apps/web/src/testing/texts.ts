/** Sealed texts for tests, nothing sealed: what they say is given, what is written is remembered. Shipped in no bundle. */
import type { TextId } from '@hearth/protocol/ids'
import type { TextContent, Texts, WriteAnswer } from '../keys/use-texts.ts'

export interface FakeTexts extends Texts {
  /** "privately fay,jo ana: Hello", "lane: Hello", "chat: Hello", "share sol" */
  written: string[]
  /** Every further writing gets it; may be changed while a test runs. */
  answer: WriteAnswer | Promise<WriteAnswer>
}

/** `said`: what each text says, or null where this browser cannot open it. What is not in it is still coming. */
export function fakeTexts(
  said: { [id: TextId]: string | null } = {},
  words: string[] | null = null,
): FakeTexts {
  const written: string[] = []
  const write = async (what: string): Promise<WriteAnswer> => {
    written.push(what)
    return texts.answer
  }
  const texts: FakeTexts = {
    written,
    answer: { ok: true },
    contentOf: (id): TextContent => {
      const text = said[id]
      if (text === undefined) return { state: 'coming' }
      return text === null ? { state: 'unreadable' } : { state: 'there', text }
    },
    writePrivately: (to, thread, text) => write(`privately ${[...to].join()} ${thread}: ${text}`),
    writeToLane: (to, text) => write(`lane ${to.join()}: ${text}`),
    writeToCircle: (kind, text) => write(`${kind}: ${text}`),
    shareThread: (withWhom) => write(`share ${withWhom}`),
    safetyWords: async () => words,
  }
  return texts
}
