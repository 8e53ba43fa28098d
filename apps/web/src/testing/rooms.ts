/** A room and its sound and picture for tests, from ready-made views: nothing is connected. Shipped in no bundle. */
import type { Command } from '@hearth/protocol/commands'
import type { Reaction } from '@hearth/protocol/roles'
import type { CommandAnswer, Reacted, ReactionAnswer } from '@hearth/protocol/socket'
import type { Views } from '../connection/held-views.ts'
import type { Room } from '../connection/use-room.ts'
import { noTexts } from '../keys/use-texts.ts'
import type { Media } from '../media/use-media.ts'

export interface FakeRoom extends Room {
  sent: Command[]
  answer: CommandAnswer
  /** What was said without words, and what it is answered. */
  said: Reaction[]
  reactionAnswer: ReactionAnswer
  /** A reaction comes. */
  reacts(one: Reacted): void
}

/** Records what is sent; every command gets `answer`, which may be changed while a test runs. */
export function roomOf(
  views: Views,
  change: Partial<Room> = {},
  answer: CommandAnswer = { ok: true, seen: {} },
): FakeRoom {
  const sent: Command[] = []
  const said: Reaction[] = []
  const listeners = new Set<(one: Reacted) => void>()
  const room: FakeRoom = {
    sent,
    answer,
    said,
    reactionAnswer: { ok: true },
    reacts: (one) => {
      for (const listener of listeners) listener(one)
    },
    status: { kind: 'connected' },
    views,
    keys: new Map(),
    sending: null,
    texts: noTexts,
    clockOffset: 0,
    pending: [],
    spoken: new Map(),
    send: async (command) => {
      sent.push(command)
      return room.answer
    },
    react: async (reaction) => {
      said.push(reaction)
      return room.reactionAnswer
    },
    onReacted: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    takeOver: () => {},
    close: () => {},
    ...change,
  }
  return room
}

/** Connected, everything off, nobody speaking. Records what is wanted as "microphone on". */
export function mediaOf(change: Partial<Media> = {}): Media & { wants: string[] } {
  const wants: string[] = []
  return {
    wants,
    status: 'connected',
    waitingForKey: false,
    people: new Map(),
    speaking: [],
    soundBlocked: false,
    own: { microphone: { state: 'off', problem: null }, camera: { state: 'off', problem: null } },
    want: (source, on) => void wants.push(`${source} ${on ? 'on' : 'off'}`),
    turnSoundOn: async () => {},
    chooseDevice: async () => {},
    deviceInUse: () => undefined,
    ...change,
  }
}

/** Ana's microphone as it is just now, her camera off. */
export const microphone = (state: Media['own']['microphone']['state']): Pick<Media, 'own'> => ({
  own: { microphone: { state, problem: null }, camera: { state: 'off', problem: null } },
})
