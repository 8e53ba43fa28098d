/** What is being written and not sent yet: in this page alone, kept while sheets close and after a refused send, gone with the page. */
import type { PersonId } from '@hearth/protocol/ids'
import type { RefusalCode } from '@hearth/protocol/refusals'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { WriteAnswer } from '../../keys/use-texts.ts'

export interface Draft {
  text: string
  sending: boolean
  /** Why the last try was not taken. */
  refused: RefusalCode | null
}

const EMPTY: Draft = { text: '', sending: false, refused: null }

/** Whom alone one's own words are for; null: everyone who leads and is there. Kept when they go: nobody else is written to instead. */
export type ChosenReader = { personId: PersonId; name: string } | null

interface Drafts {
  reader: ChosenReader
  choose: (reader: ChosenReader) => void
  of: (key: string) => Draft
  put: (key: string, draft: Draft) => void
}

const DraftsContext = createContext<Drafts | null>(null)

/** Stands around everything in which somebody may write. */
export function DraftsProvider({ children }: { children: ReactNode }) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const [reader, choose] = useState<ChosenReader>(null)
  const value: Drafts = {
    reader,
    choose,
    of: (key) => drafts.get(key) ?? EMPTY,
    put: (key, draft) => setDrafts((before) => new Map(before).set(key, draft)),
  }
  return <DraftsContext value={value}>{children}</DraftsContext>
}

export interface DraftControl extends Draft {
  change: (text: string) => void
  /** Sends it; once it has arrived the draft is empty. Otherwise it stays, with the reason. */
  send: (write: (text: string) => Promise<WriteAnswer>) => Promise<WriteAnswer>
}

function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext)
  if (!drafts) throw new Error('No DraftsProvider around this component')
  return drafts
}

export function useChosenReader(): Pick<Drafts, 'reader' | 'choose'> {
  return useDrafts()
}

/** `key`: to whom. */
export function useDraft(key: string): DraftControl {
  const drafts = useDrafts()
  const draft = drafts.of(key)
  const { text } = draft
  return {
    ...draft,
    change: (changed) => drafts.put(key, { ...EMPTY, text: changed }),
    send: async (write) => {
      drafts.put(key, { text, sending: true, refused: null })
      const answer = await write(text.trim())
      drafts.put(key, answer.ok ? EMPTY : { text, sending: false, refused: answer.code })
      return answer
    },
  }
}

/** One's own words to those who lead. */
export const OWN_DRAFT = 'own'
