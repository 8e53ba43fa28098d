/** What holds of the floor and of hands at every step of every walk. Of rounds: round-invariants.ts. */
import type { RoomEvent } from '../events.ts'
import { mediaPlan } from '../media-plan.ts'
import { sharedView } from '../project.ts'
import type { RoomState } from '../state.ts'
import { eventsOf, type Invariants, isIn, peopleOf, same, type Walked } from './walked.ts'

/** All that may alter the list of hands: raising and lowering, turns, going out for good, the close and the end. */
const TOUCHES_HANDS: RoomEvent['type'][] = [
  'handRaised',
  'handLowered',
  'handSetLast',
  'floorGiven',
  'floorFreed',
  'personLeft',
  'personRemoved',
  'closingBegan',
  'sessionEnded',
]

const takesTurns = ({ mode }: RoomState): boolean =>
  mode === 'hands' || mode === 'round' || mode === 'nominate'
const handIds = ({ hands }: RoomState): string[] => hands.map(({ personId }) => personId)

/** Who goes to the end of the hands, or is new at it, in this order. */
const goLast = (walked: Walked): string[] =>
  eventsOf(walked).flatMap((event) => {
    if (event.type === 'handSetLast') return [event.personId]
    if (event.type === 'handRaised')
      return handIds(walked.before).includes(event.personId) ? [] : [event.personId]
    const holder = walked.before.floor?.personId
    return event.type === 'floorFreed' && event.how === 'comes-back' && holder !== undefined ? [holder] : []
  })

export const TURN_INVARIANTS: Invariants = {
  'who has the floor is in the circle, not away, in a live session that takes turns, and has their microphone':
    ({ after }) => {
      if (after.floor === null) return true
      const holder = after.people[after.floor.personId]
      return (
        after.phase === 'live' &&
        takesTurns(after) &&
        holder !== undefined &&
        isIn(holder) &&
        !holder.away &&
        holder.role !== 'captioner' &&
        !holder.takenAway.includes('microphone')
      )
    },

  'where turns are taken, in a pause and left alone, who has the floor is heard, if they are on a device of their own that can encrypt, and nobody else':
    ({ after }) => {
      if (after.phase !== 'live' || (after.mode === 'open' && after.leftAlone === null)) return true
      const holder = after.floor === null ? undefined : after.people[after.floor.personId]
      const audible = holder?.sitting.kind === 'own-device' && holder.takesMedia ? [holder.id] : []
      const planned = (mediaPlan(after)?.participants ?? [])
        .filter((one) => one.publish.includes('microphone'))
        .map((one) => one.personId)
      const heard = sharedView(after).people.filter((person) => person.media?.heard)
      return (
        same(planned, audible) &&
        same(
          heard.map((person) => person.id),
          audible,
        )
      )
    },

  'turns are counted one by one, and never back': (walked) =>
    walked.after.turn ===
    walked.before.turn + eventsOf(walked).filter((event) => event.type === 'floorGiven').length,

  'turns that somebody had are counted as they end, once each, and only of those who are there': ({
    before,
    after,
  }) =>
    Object.entries(after.turnsHad).every(([personId, turns]) => {
      const more = turns - (before.turnsHad[personId] ?? 0)
      return after.people[personId] !== undefined && (more === 0 || more === 1)
    }),

  'a hand is up once, of somebody admitted, in a live session': ({ after }) =>
    new Set(handIds(after)).size === after.hands.length &&
    after.hands.every(({ personId }) => after.people[personId]?.admission === 'admitted') &&
    (after.hands.length === 0 || after.phase === 'live'),

  'hands that stay up keep their order, and a new one, or one that was called in vain, stands last': (
    walked,
  ) => {
    const { before, after } = walked
    const last = goLast(walked).filter((one) => handIds(after).includes(one))
    const stayed = handIds(before).filter((one) => handIds(after).includes(one) && !last.includes(one))
    const set = new Set(last)
    // In a round who comes back stands at its end, and their hand stays where it is.
    return (
      same(handIds(after), [...stayed, ...set]) ||
      (before.mode === 'round' &&
        same(
          handIds(after),
          handIds(before).filter((one) => handIds(after).includes(one)),
        ))
    )
  },

  'no drop, no return, no absence and no mode touches the hands': (walked) =>
    eventsOf(walked).some((event) => TOUCHES_HANDS.includes(event.type)) ||
    same(walked.before.hands, walked.after.hands),

  'replies are up only while there is a thought that is somebody else’s, and go with it': ({
    before,
    after,
  }) =>
    after.hands.every(
      ({ personId, kind }) => kind === 'new' || (after.thought !== null && after.thought !== personId),
    ) &&
    (after.thought === null || after.people[after.thought] !== undefined) &&
    (before.thought === after.thought ||
      before.hands.every(
        ({ personId, kind }) =>
          kind === 'new' || !after.hands.some((hand) => hand.personId === personId && hand.kind === 'reply'),
      )),

  'everyone sees the hands of those who are in, without the holder’s, each once, replies first unless a facilitator has set the order':
    ({ after }) => {
      const { hands, handOrder } = sharedView(after)
      const inside = peopleOf(after).filter((person) => isIn(person) && person.id !== after.floor?.personId)
      const up = handIds(after).filter((one) => inside.some(({ id }) => id === one))
      const firstThought = hands.findIndex(({ kind }) => kind === 'new')
      return (
        same(hands.map(({ personId }) => personId).sort(), [...up].sort()) &&
        (handOrder === 'arranged' ||
          firstThought === -1 ||
          hands.slice(firstThought).every(({ kind }) => kind === 'new'))
      )
    },

  'by the order of raising hands of one kind are called as they stand; by fewest turns nobody who has had more comes before':
    ({ after }) => {
      const { hands, handOrder } = sharedView(after)
      const places = hands.map(({ personId }) => handIds(after).indexOf(personId))
      return hands.every((hand, index) => {
        const next = hands[index + 1]
        if (next === undefined || next.kind !== hand.kind || handOrder === 'arranged') return true
        const inOrder = (places[index] ?? 0) < (places[index + 1] ?? 0)
        if (handOrder === 'first-come') return inOrder
        const [a, b] = [after.hands[places[index] ?? 0], after.hands[places[index + 1] ?? 0]]
        if (a?.postponed !== b?.postponed) return b?.postponed === true
        const [had, hadNext] = [after.turnsHad[hand.personId] ?? 0, after.turnsHad[next.personId] ?? 0]
        return had < hadNext || (had === hadNext && inOrder)
      })
    },

  'an order that a facilitator has set names every hand that is up, once, and nobody else': ({ after }) =>
    after.arranged === null ||
    (after.hands.length > 0 && same([...after.arranged].sort(), handIds(after).sort())),
}
