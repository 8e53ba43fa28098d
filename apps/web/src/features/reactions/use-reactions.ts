/** Who has just reacted, and how: each for a few seconds, and the latest of each only. Nothing is counted, nothing kept. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Reaction } from '@hearth/protocol/roles'
import type { SharedView } from '@hearth/protocol/room-view'
import { requireReactions } from '@hearth/room/guards'
import { useEffect, useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { useReactionsShown } from './reaction-choice.ts'

export type Reactions = ReadonlyMap<PersonId, Reaction>

/** Long enough to be noticed by somebody who looks at a face, milliseconds. */
const SHOWN_MS = 5000

const NONE: Reactions = new Map()

/** Empty where they are switched off, by those who lead or by the viewer. */
export function useReactions(shared: SharedView): Reactions {
  const { onReacted } = useTheRoom()
  const shown = useReactionsShown() && requireReactions(shared).ok
  const [reactions, setReactions] = useState(NONE)

  useEffect(() => {
    if (!shown) return
    const ends = new Map<PersonId, ReturnType<typeof setTimeout>>()
    const stop = onReacted(({ personId, reaction }) => {
      clearTimeout(ends.get(personId))
      setReactions((before) => new Map(before).set(personId, reaction))
      ends.set(
        personId,
        setTimeout(() => setReactions((before) => without(before, personId)), SHOWN_MS),
      )
    })
    return () => {
      stop()
      for (const end of ends.values()) clearTimeout(end)
      setReactions(NONE)
    }
  }, [shown, onReacted])

  return reactions
}

const without = (reactions: Reactions, personId: PersonId): Reactions =>
  new Map([...reactions].filter(([id]) => id !== personId))
