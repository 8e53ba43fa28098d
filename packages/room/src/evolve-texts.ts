/** (state, event) → state: the part of evolve that applies what was written, and drops what is kept no longer. Checks nothing. */
import { MAX_CAPTIONS, MAX_CHAT_TEXTS } from '@hearth/protocol/limits'
import type { RoomEvent } from './events.ts'
import { outlives } from './help.ts'
import type { RoomState, Text } from './state.ts'
import { threadOf } from './texts.ts'

type TextEvent = Extract<RoomEvent, { type: 'chatOpened' | 'chatClosed' | 'textWritten' | 'textsShared' }>

export function textsAfter(state: RoomState, event: TextEvent): RoomState {
  switch (event.type) {
    case 'chatOpened':
      return { ...state, chatOpen: true }
    case 'chatClosed':
      return { ...state, chatOpen: false }
    case 'textWritten':
      return { ...state, texts: latest([...state.texts, { ...event.text, at: event.at }]) }
    case 'textsShared': {
      const { textIds, reader } = event
      return {
        ...state,
        texts: state.texts.map((text) =>
          textIds.includes(text.id) ? { ...text, readers: [...text.readers, reader] } : text,
        ),
      }
    }
  }
}

const KEPT: { [kind in Text['where']['kind']]: number } = {
  private: Number.POSITIVE_INFINITY,
  lane: Number.POSITIVE_INFINITY,
  chat: MAX_CHAT_TEXTS,
  caption: MAX_CAPTIONS,
}

/** With the newest last: the one that is too many of its kind goes. */
function latest(texts: Text[]): Text[] {
  const kind = texts.at(-1)?.where.kind
  const alike = texts.filter(({ where }) => where.kind === kind)
  const first = alike[0]
  return kind === undefined || first === undefined || alike.length <= KEPT[kind]
    ? texts
    : texts.filter((text) => text !== first)
}

/** A conversation goes with its owner, unless a request of theirs stays. */
export const withoutLeftThreads = (state: RoomState): RoomState => ({
  ...state,
  texts: state.texts.filter((text) => {
    const owner = threadOf(text)
    return (
      owner === null ||
      state.people[owner] !== undefined ||
      state.help.some((request) => request.personId === owner && outlives(request))
    )
  }),
})
