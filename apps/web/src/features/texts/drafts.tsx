/** What is being written and not sent yet: in this page alone, kept while sheets close and after a refused send, gone with the page. */
import type { PersonId } from '@hearth/protocol/ids'
import type { RefusalCode } from '@hearth/protocol/refusals'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
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
  fixed: ReadonlyMap<string, readonly PersonId[]>
  fix: (key: string, readers: readonly PersonId[] | null) => void
  of: (key: string) => Draft
  put: (key: string, draft: Draft) => void
}

const DraftsContext = createContext<Drafts | null>(null)

/** Stands around everything in which somebody may write. */
export function DraftsProvider({ children }: { children: ReactNode }) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const [reader, choose] = useState<ChosenReader>(null)
  const [fixed, setFixed] = useState<Drafts['fixed']>(new Map())
  const fix = useCallback((key: string, readers: readonly PersonId[] | null) => {
    setFixed((before) => {
      const after = new Map(before)
      if (readers === null) after.delete(key)
      else after.set(key, readers)
      return after
    })
  }, [])
  const value: Drafts = {
    fixed,
    fix,
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

/**
 * Who is to read what is being written: whoever could when its first letter was. Those who come later are added by its
 * author alone. `now`: who could read it at this moment.
 */
export function useFixedReaders<Reader extends { personId: PersonId }>(key: string, now: readonly Reader[]) {
  const { fixed, fix, of } = useDrafts()
  const writing = of(key).text !== ''
  const held = fixed.get(key)
  // biome-ignore lint/correctness/useExhaustiveDependencies: who could read it at the first letter, and nobody who comes after
  useEffect(() => fix(key, writing ? now.map(({ personId }) => personId) : null), [fix, key, writing])
  const inside = (one: Reader) => held === undefined || held.includes(one.personId)
  return {
    readers: now.filter(inside),
    late: now.filter((one) => !inside(one)),
    add: (one: Reader) => fix(key, [...(held ?? []), one.personId]),
  }
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
