/** What holds of closed media, of people who were removed, and of the lock, at every step of every walk. */
import type { PersonId } from '@hearth/protocol/ids'
import type { RefusalCode } from '@hearth/protocol/refusals'
import { audienceOf } from '../audience-of.ts'
import { decide } from '../decide.ts'
import { mediaPlan } from '../media-plan.ts'
import { facilitationView, ownView, sharedView } from '../project.ts'
import type { RoomState } from '../state.ts'
import type { SystemCommand } from '../system-commands.ts'
import { arrival, connecting } from './steps.ts'
import { eventsOf, type Invariants, peopleOf, same } from './walked.ts'

const refusalOf = (state: RoomState, command: SystemCommand): RefusalCode | null => {
  const decision = decide(state, { by: 'system', command }, state.now)
  return decision.ok ? null : decision.code
}

/** Every way back in, and with which word it is shut. */
const isShutOut = (state: RoomState, personId: PersonId): boolean =>
  [
    refusalOf(state, connecting('Ana', { personId, connectionId: 'connection-again' })),
    refusalOf(state, arrival('Ana', { personId })),
    refusalOf(state, arrival('Fay', { personId })),
  ].every((code) => code === (state.phase === 'ended' ? 'session-over' : 'removed'))

export const MODERATION_INVARIANTS: Invariants = {
  'who was removed is in no view, no plan and no channel, but for a request about life and limb, and what they wrote to others or could read':
    ({ after }) => {
      const { help: _stays, ...facilitation } = facilitationView(after)
      const { chat: _theirs, captions: _typed, ...shared } = sharedView(after)
      const everything = JSON.stringify([
        shared,
        facilitation,
        mediaPlan(after),
        peopleOf(after).map(({ id }) => ({ ...ownView(after, id), texts: [] })),
      ])
      return after.removed.every(
        (personId) =>
          !everything.includes(personId) &&
          ownView(after, personId) === null &&
          audienceOf(after, personId).length === 0,
      )
    },

  'who was removed stays so, and neither connects nor arrives': ({ before, after }) =>
    same(before.removed, after.removed.slice(0, before.removed.length)) &&
    after.removed.every((personId) => isShutOut(after, personId)),

  'what was closed of somebody they neither publish nor are heard or seen with': ({ after }) =>
    peopleOf(after).every(({ id, takenAway }) => {
      const planned = mediaPlan(after)?.participants.find((one) => one.personId === id)?.publish ?? []
      const shared = sharedView(after).people.find((person) => person.id === id)?.media
      const own = ownView(after, id)?.media.mayPublish ?? []
      return takenAway.every(
        (source) =>
          !planned.includes(source) &&
          !own.includes(source) &&
          !(source === 'microphone' ? shared?.heard : shared?.seen),
      )
    }),

  'what was closed stays so but for a facilitator’s giving back': (walked) =>
    eventsOf(walked).some((event) => event.type === 'mediaGivenBack') ||
    peopleOf(walked.before).every(({ id, takenAway }) =>
      takenAway.every((source) => walked.after.people[id]?.takenAway.includes(source) ?? true),
    ),

  'a locked room takes no new learner and no new advisor': (walked) =>
    !walked.before.locked ||
    !eventsOf(walked).some((event) => event.type === 'personArrived' && event.role !== 'facilitator'),

  'the mark of a removal is on those who came after it': (walked) =>
    eventsOf(walked).every(
      (event) =>
        event.type !== 'personArrived' ||
        walked.after.people[event.personId]?.afterRemoval === walked.before.removed.length > 0,
    ) &&
    peopleOf(walked.before).every(
      ({ id, afterRemoval }) => (walked.after.people[id]?.afterRemoval ?? afterRemoval) === afterRemoval,
    ),
}
