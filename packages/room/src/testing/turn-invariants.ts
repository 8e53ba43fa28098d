/** What holds of the floor and of hands at every step of every walk. */
import type { RoomEvent } from '../events.ts'
import { mediaPlan } from '../media-plan.ts'
import { sharedView } from '../project.ts'
import { eventsOf, type Invariants, isIn, peopleOf, same } from './walked.ts'

/** All that may alter the list of hands: raising and lowering, going out for good, the close and the end. */
const TOUCHES_HANDS: RoomEvent['type'][] = [
  'handRaised',
  'handLowered',
  'handSetLast',
  'personLeft',
  'personRemoved',
  'closingBegan',
  'sessionEnded',
]

export const TURN_INVARIANTS: Invariants = {
  'who has the floor is in the circle, in a live session that takes turns, and has their microphone': ({
    after,
  }) => {
    if (after.floor === null) return true
    const holder = after.people[after.floor.personId]
    return (
      after.phase === 'live' &&
      after.mode === 'hands' &&
      holder !== undefined &&
      isIn(holder) &&
      !holder.takenAway.includes('microphone')
    )
  },

  'where turns are taken, who has the floor is heard, if they are on a device of their own that can encrypt, and nobody else':
    ({ after }) => {
      if (after.phase !== 'live' || after.mode !== 'hands') return true
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

  'a hand is up once, of somebody admitted, in a live session': ({ after }) =>
    new Set(after.hands).size === after.hands.length &&
    after.hands.every((personId) => after.people[personId]?.admission === 'admitted') &&
    (after.hands.length === 0 || after.phase === 'live'),

  'hands that stay up keep their order, and a new one, or one that was called in vain, stands last': (
    walked,
  ) => {
    const { before, after } = walked
    const last = eventsOf(walked).flatMap((event) =>
      event.type === 'handRaised' || event.type === 'handSetLast' ? [event.personId] : [],
    )
    const stayed = before.hands.filter(
      (personId) => after.hands.includes(personId) && !last.includes(personId),
    )
    return same(after.hands, [...stayed, ...last])
  },

  'no drop, no return, no tick, no mode and no turn given touches the hands': (walked) =>
    eventsOf(walked).some((event) => TOUCHES_HANDS.includes(event.type)) ||
    same(walked.before.hands, walked.after.hands),

  'everyone sees the hands of those who are in, without the holder’s, in the one order': ({ after }) => {
    const inside = peopleOf(after)
      .filter((person) => isIn(person) && person.id !== after.floor?.personId)
      .map((person) => person.id)
    return same(
      sharedView(after).hands,
      after.hands.filter((personId) => inside.includes(personId)),
    )
  },
}
