/** What facilitators ask, mend and show in a random walk, what the staff take on, and how they go through the guide. */
import type { Command } from '@hearth/protocol/commands'
import { MEDIA_SOURCES } from '@hearth/protocol/roles'
import fc from 'fast-check'
import type { Asked } from '../actor.ts'
import type { Person, RoomState } from '../state.ts'
import { id, type Name } from './people.ts'

type Asking = Extract<Asked, { by: 'participant' }>

/** Nobody's ids: whoever it is when it is asked. */
const ASKED = 'who-is-asked-to-turn-o'
const RAISED = 'whose-hand-is-up______'
const CLAIMED = 'whose-hand-is-claimed_'
const CLAIMANT = 'who-claimed-a-hand____'

const whom = fc
  .constantFrom<Name>('Ana', 'Ana', 'Ben', 'Ben', 'Sol', 'Gus', 'Fay', 'Jo', 'Kim', 'Zoe')
  .map(id)
const byWhom = fc.constantFrom<Name>('Fay', 'Jo', 'Fay', 'Jo', 'Fay', 'Jo', 'Sol', 'Ana').map(id)
const sources = fc.constantFrom(...MEDIA_SOURCES)
/** In a walk it says how far it lies from the step that goes on. */
const away = fc.constantFrom(0, 0, 0, 1)
const onward = fc.constantFrom(0, 1, 1, 4)

const gestures: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(whom, sources).map(([personId, source]): Command => ({ type: 'askToTurnOn', personId, source })),
  fc
    .tuple(whom, fc.constantFrom('Anna', 'Benn'))
    .map(([personId, name]): Command => ({ type: 'rename', personId, name })),
  fc.option(whom).map((personId): Command => ({ type: 'spotlight', personId })),
  whom.map((personId): Command => ({ type: 'claimHand', personId })),
  whom.map((personId): Command => ({ type: 'unclaimHand', personId })),
  fc.tuple(onward, away).map(([step, seen]): Command => ({ type: 'goToStep', step, seen })),
  away.map((step): Command => ({ type: 'addToStep', step })),
  fc.constantFrom('One word for today?', '').map((prompt): Command => ({ type: 'showPrompt', prompt })),
  fc.boolean().map((allowed): Command => ({ type: 'allowReactions', allowed })),
)

const asking = (personId: string, command: Command): Asking => ({
  by: 'participant',
  personId,
  command,
  newId: '',
})

export const gestureAskings: fc.Arbitrary<Asking> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(byWhom, gestures).map(([who, command]) => asking(who, command)) },
  { weight: 2, arbitrary: sources.map((source) => asking(ASKED, { type: 'answerTurnOn', source })) },
  { weight: 3, arbitrary: byWhom.map((who) => asking(who, { type: 'claimHand', personId: RAISED })) },
  { weight: 2, arbitrary: fc.constant(asking(CLAIMANT, { type: 'unclaimHand', personId: CLAIMED })) },
)

/** As it is asked of this room: of its hands, of the step that goes on. Anything else as it is. */
export function gestureInRoom(state: RoomState, { personId, command }: Asking): Asking {
  return asking(whoIs(state, personId), ofRoom(state, command))
}

function ofRoom(state: RoomState, command: Command): Command {
  const at = state.step?.index ?? null
  switch (command.type) {
    case 'answerTurnOn':
      return { ...command, source: asked(state)?.askedToTurnOn[0] ?? command.source }
    case 'claimHand':
    case 'unclaimHand':
      return { ...command, personId: whoIs(state, command.personId) }
    case 'addToStep':
      return { ...command, step: (at ?? 0) + command.step }
    case 'goToStep':
      return { ...command, step: (at ?? -1) + command.step, seen: command.seen === 0 ? at : 9 }
    default:
      return command
  }
}

const asked = ({ people }: RoomState): Person | undefined =>
  Object.values(people).find(({ askedToTurnOn }) => askedToTurnOn.length > 0)

function whoIs(state: RoomState, personId: string): string {
  const { hands, claims } = state
  const found: { [token: string]: string | undefined } = {
    [ASKED]: asked(state)?.id,
    [RAISED]: hands[0]?.personId,
    [CLAIMED]: claims[0]?.personId,
    [CLAIMANT]: claims[0]?.by,
  }
  return personId in found ? (found[personId] ?? id('Ana')) : personId
}
