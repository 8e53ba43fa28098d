/** Conversations of participants, as one of those who lead can read them: whose there are, and which wait for an eye. Pure. */

import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { PersonId } from '@hearth/protocol/ids'
import type { OwnView, PrivateText } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { textsOf } from '../texts/private-texts.ts'
import type { OwnerIs } from './Thread.tsx'

interface ThreadOwner {
  personId: PersonId
  name: string
  is: OwnerIs
}

/** Of whom there is a conversation and no open request: those stand with their request, and who waits with their entry in the lobby. In the order of the first word. */
export function threadsAlone(
  own: OwnView,
  { help, lobby }: FacilitationView,
  { people }: SharedView,
): ThreadOwner[] {
  const owners = new Map(
    own.texts.flatMap(({ thread, readers }): [PersonId, string][] => {
      const owner = readers.find(({ personId }) => personId === thread)
      return owner ? [[owner.personId, owner.name]] : []
    }),
  )
  return [...owners]
    .filter(
      ([personId]) =>
        !help.some((request) => request.personId === personId) &&
        !lobby.some((entry) => entry.personId === personId),
    )
    .map(([personId, name]) => ({
      personId,
      name,
      is: people.some(({ id }) => id === personId) ? 'here' : 'away',
    }))
}

/** The newest of each conversation, where it is its owner's: nobody has answered it. */
export function unanswered({ texts, ...own }: OwnView): PrivateText[] {
  const threads = new Set(texts.flatMap(({ thread }) => thread ?? []))
  return [...threads].flatMap((thread) => {
    const newest = textsOf({ ...own, texts }, thread).at(-1)
    return newest && newest.from === thread ? [newest] : []
  })
}
