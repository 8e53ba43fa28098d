/** What holds of what facilitators ask, mend and show, of claims and of the guide, at every step of every walk. */
import type { RoomEvent } from '../events.ts'
import { ownView, sharedView } from '../project.ts'
import type { RoomState } from '../state.ts'
import { NOTES } from './guided.ts'
import { eventsOf, type Invariants, isIn, peopleOf, same, type Walked } from './walked.ts'

const GESTURES: readonly RoomEvent['type'][] = [
  'askedToTurnOn',
  'turnOnAnswered',
  'personRenamed',
  'spotlightSet',
  'handClaimed',
  'handUnclaimed',
  'promptShown',
  'stepBegan',
  'stepExtended',
  'reactionsAllowed',
]
const isOpen = ({ phase }: RoomState): boolean => phase !== 'closing' && phase !== 'ended'
const byFacilitator = ({ asked, before }: Walked): boolean =>
  asked.by === 'participant' && before.people[asked.personId]?.role === 'facilitator'
const turnsOf = ({ mode, turn, floor, hands, round, spoken, comeBack, quiet }: RoomState) => [
  mode,
  turn,
  floor,
  hands,
  round,
  spoken,
  comeBack,
  quiet,
]

export const GESTURE_INVARIANTS: Invariants = {
  'somebody is asked to turn on what was not closed, in the circle, before the close, and each once': ({
    after,
  }) =>
    peopleOf(after).every(
      (person) =>
        person.askedToTurnOn.length === 0 ||
        (isOpen(after) &&
          isIn(person) &&
          new Set(person.askedToTurnOn).size === person.askedToTurnOn.length &&
          person.askedToTurnOn.every((source) => !person.takenAway.includes(source))),
    ),

  'a hand is claimed once, while it is up, by one of the staff who is there': ({ after }) =>
    new Set(after.claims.map(({ personId }) => personId)).size === after.claims.length &&
    after.claims.every(({ personId, by }) => {
      const claimant = after.people[by]
      return (
        after.hands.some((hand) => hand.personId === personId) &&
        claimant !== undefined &&
        isIn(claimant) &&
        (claimant.role === 'facilitator' || claimant.role === 'advisor')
      )
    }),

  'nobody is in the middle but who is in the circle, while live': ({ after }) => {
    if (after.spotlight === null) return true
    const person = after.people[after.spotlight]
    return after.phase === 'live' && person !== undefined && isIn(person)
  },

  'the step that goes on is one of the guide, and has begun': ({ after }) =>
    after.step === null || (after.step.index < after.session.guide.length && after.step.since <= after.now),

  'a guide that has begun goes on, and from the start of the session it has': ({ before, after }) =>
    (before.step === null || after.step !== null) &&
    (after.phase !== 'live' || after.session.guide.length === 0 || after.step !== null),

  'a step begins by a facilitator’s will': (walked) =>
    walked.before.step?.index === walked.after.step?.index || byFacilitator(walked),

  'what the circle is asked goes as a step begins, and with the close': (walked) =>
    (isOpen(walked.after) || walked.after.prompt === '') &&
    (eventsOf(walked).at(-1)?.type !== 'stepBegan' || walked.after.prompt === ''),

  'gestures and the guide move no hand, no turn and no mode': (walked) =>
    !eventsOf(walked).every(({ type }) => GESTURES.includes(type)) ||
    same(turnsOf(walked.before), turnsOf(walked.after)),

  'names change by a facilitator’s hand, and never of the staff': (walked) =>
    peopleOf(walked.before).every(
      ({ id, name, staffId }) =>
        (walked.after.people[id]?.name ?? name) === name || (staffId === null && byFacilitator(walked)),
    ),

  'notes of the guide, and claims, are read by nobody but those who lead and advise': ({ after }) => {
    const others = JSON.stringify([
      sharedView(after),
      ...peopleOf(after).map((person) => ownView(after, person.id)),
    ])
    return !others.includes(NOTES) && !others.includes('"claims"')
  },
}
