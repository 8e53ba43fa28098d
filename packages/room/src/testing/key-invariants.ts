/** What holds of the room's key at every step of every walk, and what browsers that do as they are asked come to. */

import { dues } from '../deadline.ts'
import { decide } from '../decide.ts'
import type { RoomEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { facilitationView, ownView, sharedView } from '../project.ts'
import type { Person, RoomState } from '../state.ts'
import { askedFor } from './random-commands.ts'
import { eventsOf, type Invariants, peopleOf, same } from './walked.ts'

/** Rule K2, written independently of `keys.ts`, so that a fault there cannot hide here. */
export const isToHave = ({ phase }: RoomState, person: Person | undefined): boolean =>
  person !== undefined &&
  person.admission === 'admitted' &&
  person.presence.kind !== 'gone' &&
  person.publicKey !== null &&
  phase !== 'ended' &&
  (phase !== 'closing' || person.role === 'facilitator' || person.role === 'advisor')

/** Rule K3, also independent: the people who could do the pending key work now. Empty when there is none. */
function couldSeal(state: RoomState): Person[] {
  const { newest, wanted, envelopes, holders } = state.keys
  const toHave = peopleOf(state).filter((person) => isToHave(state, person))
  const here = toHave.filter(({ presence }) => presence.kind === 'here')
  if (newest === 0 || wanted) return here
  const allHaveIt = toHave.every(({ id }) => envelopes[id] !== undefined)
  return allHaveIt ? [] : here.filter(({ id }) => holders.includes(id))
}

/** K3: whether the room asks `one` before `other`. Two people of the same rank who hold no key may come in any order. */
function comesBefore({ keys: { holders } }: RoomState, one: Person, other: Person): boolean {
  const leads = one.role === 'facilitator'
  if (leads !== (other.role === 'facilitator')) return leads
  const [first] = holders.filter((id) => id === one.id || id === other.id)
  return first === one.id
}

/** Who has the newest key, or can open an envelope of it. */
const having = ({ keys }: RoomState): string[] => [
  ...new Set([...keys.holders, ...Object.keys(keys.envelopes)]),
]

export const KEY_INVARIANTS: Invariants = {
  'nobody has the room’s key, or could open it, who is not to have it': ({ after }) =>
    having(after).every((personId) => isToHave(after, after.people[personId])),

  'whoever had the key and is to have it no more makes another one due, now or soon': ({ before, after }) =>
    after.keys.newest !== before.keys.newest ||
    after.phase === 'ended' ||
    having(before).every((personId) => having(after).includes(personId)) ||
    after.keys.wanted ||
    after.keys.staleSince !== null ||
    // Whoever only dropped, and says that they hold it no more, still has their envelope.
    having(before).every((personId) => isToHave(after, after.people[personId])),

  'keys are counted one by one, by keepers only, and what is sent with is never ahead nor back': (walked) => {
    const { before, after } = walked
    const began = eventsOf(walked).filter(({ type }) => type === 'epochBegan').length
    return (
      after.phase === 'ended' ||
      (after.keys.newest === before.keys.newest + began &&
        began <= 1 &&
        (began === 0 || walked.asked.by === 'participant') &&
        after.keys.sending >= before.keys.sending &&
        after.keys.sending <= after.keys.newest &&
        (after.keys.offeredAt === null) === (after.keys.sending === after.keys.newest))
    )
  },

  'where there is something to seal and somebody who could, one who is here is asked, and else nobody': ({
    after,
  }) => {
    const { duty } = after.keys
    const able = couldSeal(after)
    return duty === null ? able.length === 0 : able.some(({ id }) => id === duty.keeper)
  },

  'the room asks facilitators first, then the person who has held the key longest, and nobody it has passed over':
    ({ after }) => {
      const { duty, passedOver } = after.keys
      const awake = couldSeal(after).filter(({ id }) => !passedOver.includes(id))
      const keeper = awake.find(({ id }) => id === duty?.keeper)
      return (
        duty === null ||
        (keeper !== undefined &&
          awake.every((other) => other === keeper || !comesBefore(after, other, keeper)))
      )
    },

  'no drop, no return to the same browser and no restart makes a new key due, or takes an envelope': ({
    before,
    after,
    asked,
  }) => {
    if (asked.by !== 'system') return true
    const { command } = asked
    const quiet =
      command.type === 'disconnect' ||
      (command.type === 'resume' && !before.keys.wanted) ||
      (command.type === 'connect' && before.people[command.personId]?.publicKey === command.publicKey)
    return (
      !quiet ||
      (after.keys.wanted === before.keys.wanted && same(after.keys.envelopes, before.keys.envelopes))
    )
  },

  'an envelope is in the own view of its person only': ({ after }) => {
    const sealedTo = (personId: string) => after.keys.envelopes[personId]?.sealed
    const all = JSON.stringify([sharedView(after), facilitationView(after)])
    return Object.keys(after.keys.envelopes).every((personId) => {
      const sealed = sealedTo(personId) ?? ''
      return (
        !all.includes(sealed) &&
        peopleOf(after).every(
          ({ id }) => id === personId || !JSON.stringify(ownView(after, id)).includes(sealed),
        )
      )
    })
  },
}

const KEY_DUES: RoomEvent['type'][] = ['keyWanted', 'epochUsed', 'keeperPassedOver']

/** The room after all who are here have done what they were asked, and waited as long as that takes. Nobody else moves. */
export function atRest(from: RoomState): RoomState {
  let state = from
  for (let round = 0; round < 40; round++) {
    const before = state
    state = opened(sealed(state))
    if (state !== before) continue
    const next = dues(state)
      .filter((due) => KEY_DUES.includes(due.event(due.at).type))
      .sort((a, b) => a.at - b.at)[0]
    if (next === undefined) return state
    const at = Math.max(next.at, state.now)
    state = evolve(state, next.event(at))
  }
  throw new Error('the keys never come to rest')
}

function sealed(state: RoomState): RoomState {
  const keeper = state.keys.duty?.keeper
  if (keeper === undefined) return state
  const { newest, wanted } = state.keys
  const keys = askedFor(state)
  const command =
    newest === 0 || wanted
      ? ({ type: 'beginEpoch', after: newest, keys } as const)
      : ({ type: 'sealKey', epoch: newest, keys } as const)
  return asks(state, keeper, command)
}

function opened(state: RoomState): RoomState {
  const { holders, envelopes, newest } = state.keys
  const late = Object.keys(envelopes).find(
    (personId) => !holders.includes(personId) && state.people[personId]?.presence.kind === 'here',
  )
  return late === undefined ? state : asks(state, late, { type: 'holdKey', epoch: newest })
}

function asks(
  state: RoomState,
  personId: string,
  command: Parameters<typeof decide>[1]['command'] & { type: 'beginEpoch' | 'sealKey' | 'holdKey' },
): RoomState {
  const decision = decide(state, { by: 'participant', personId, command, newId: '' }, state.now)
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code}`)
  return decision.events.reduce<RoomState>(evolve, state)
}
