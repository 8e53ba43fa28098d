/** What a simulated person does with a turn, and between turns: by the views and by chance. Asks nothing of anybody. */
import type { Command } from '@hearth/protocol/commands'
import type { RoomView } from '@hearth/protocol/room-view'
import type { Random } from './random.ts'

type View = Partial<RoomView>

/** Of the turns somebody gets, so many are passed, and so many come back at the end. */
const PASSES = 0.15
const COMES_BACK = 0.1
/** Of the turns that could be handed on, so many are. */
const PICKS = 0.8
/** Of the hands raised while somebody's thought goes on, so many are to reply. */
const REPLIES = 0.5
/** Of the pauses between turns, in so many somebody goes away for a moment, or changes whether they may be picked. */
const AWAY = 0.05
const CHANGES_MIND = 0.1

/** Begins with the turn: speaks, or gives the floor back one way or the other. */
export function howToBegin(turn: number, random: Random): Command & { turn: number } {
  const chance = random.next()
  if (chance < PASSES) return { type: 'pass', turn }
  return { type: chance < PASSES + COMES_BACK ? 'comeBackToMe' : 'startSpeaking', turn }
}

/** Ends it: picks who is next, where the view offers somebody, or is done. */
export function howToEnd({ own, shared }: View, turn: number, random: Random): Command {
  const nominees = own?.turn?.nominees ?? []
  const personId = nominees[Math.floor(random.next() * nominees.length)]
  const picks = shared?.mode === 'nominate' && personId !== undefined && random.next() < PICKS
  return picks ? { type: 'nominate', personId, turn } : { type: 'finishSpeaking', turn }
}

export type Between = Command | 'speak' | 'away' | null

/** null: is quiet, and waits. */
export function between({ own, shared }: View, random: Random): Between {
  if (own === undefined || shared === undefined) return null
  if (random.next() < AWAY) return 'away'
  switch (shared.mode) {
    case 'open':
      return 'speak'
    case 'hands': {
      if (shared.hands.some(({ personId }) => personId === own.personId)) return null
      const canReply = shared.thought !== null && shared.thought !== own.personId
      return { type: 'raiseHand', kind: canReply && random.next() < REPLIES ? 'reply' : 'new' }
    }
    case 'nominate':
      return random.next() < CHANGES_MIND ? { type: 'setWilling', willing: !own.willing } : null
    default:
      return null
  }
}
