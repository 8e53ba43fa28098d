/** What holds of who leads, of a circle that is left alone, and of pages, at every step of every walk. */
import { LEFT_ALONE_MS } from '@hearth/protocol/limits'
import { audienceOf } from '../audience-of.ts'
import type { RoomEvent } from '../events.ts'
import { noticesOf } from '../notices-of.ts'
import { facilitationView, ownView, sharedView } from '../project.ts'
import type { RoomState } from '../state.ts'
import { hasOthers, hearsCircle } from './stated-rules.ts'
import { eventsOf, type Invariants, isIn, peopleOf, same, type Walked } from './walked.ts'

const isOpen = ({ phase }: RoomState): boolean => phase !== 'closing' && phase !== 'ended'
const leads = (state: RoomState): string[] =>
  peopleOf(state).flatMap(({ id, role }) => (role === 'facilitator' ? id : []))
const happened = (walked: Walked, ...types: RoomEvent['type'][]): boolean =>
  eventsOf(walked).some(({ type }) => types.includes(type))
const askedBy = ({ asked }: Walked, type: string, before: RoomState): boolean =>
  asked.by === 'participant' &&
  asked.command.type === type &&
  before.people[asked.personId]?.role === 'facilitator'

export const LEADING_INVARIANTS: Invariants = {
  'nobody leads who is not of the staff, and each of the staff is there once': ({ after }) => {
    const staff = peopleOf(after).flatMap(({ staffId }) => staffId ?? [])
    return (
      peopleOf(after).every(({ role, staffId }) => role !== 'facilitator' || staffId !== null) &&
      new Set(staff).size === staff.length
    )
  },

  'who leads changes by a facilitator’s asking only, and the doors': (walked) =>
    peopleOf(walked.before).every(({ id, role }) => {
      const after = walked.after.people[id]
      if (after === undefined || after.role === role) return true
      return after.role === 'facilitator'
        ? askedBy(walked, 'promote', walked.before)
        : askedBy(walked, 'demote', walked.before) && after.role === after.cameAs
    }),

  'who is scheduled leads until they say otherwise, and is put out by nobody': (walked) => {
    const { before, after, asked } = walked
    return peopleOf(before)
      .filter(({ staffId }) => before.session.facilitators.some((one) => one.staffId === staffId))
      .every(({ id, role }) => {
        const own = asked.by === 'participant' && asked.personId === id
        const lost = role === 'facilitator' && after.people[id]?.role !== 'facilitator'
        return (!lost || own) && !after.removed.includes(id)
      })
  },

  'while live somebody leads, who may have dropped, once somebody did': ({ before, after }) =>
    after.phase !== 'live' ||
    before.phase !== 'live' ||
    leads(before).length === 0 ||
    leads(after).length > 0,

  'no drop, no tick and no system changes who leads': (walked) =>
    walked.asked.by === 'participant' ||
    happened(walked, 'personArrived') ||
    same(leads(walked.before), leads(walked.after)),

  'channels are those of the role': ({ after }) =>
    peopleOf(after)
      .filter(isIn)
      .every(
        ({ id, role }) =>
          audienceOf(after, id).includes('facilitation') === (role === 'facilitator' || role === 'advisor'),
      ),

  'it is known since when nobody who leads hears the circle, just when that is so': ({ after }) => {
    const counts = isOpen(after) && !hearsCircle(after) && (after.phase !== 'live' || hasOthers(after))
    return (after.unheardSince !== null) === counts && (after.unheardSince ?? 0) <= after.now
  },

  'a circle is left alone only while live, while no facilitator hears it, and not before its time': ({
    before,
    after,
  }) => {
    if (after.leftAlone === null) return true
    const long = before.leftAlone !== null || (before.unheardSince ?? Infinity) + LEFT_ALONE_MS <= after.now
    return after.phase === 'live' && !hearsCircle(after) && after.leftAlone.since <= after.now && long
  },

  'left alone, nobody is given the floor, and mode, round and order of hands stay but for their owners’ doing':
    (walked) => {
      const { before, after } = walked
      if (before.leftAlone === null || after.leftAlone === null) return true
      return !happened(walked, 'floorGiven') && after.turn === before.turn
    },

  'with a facilitator back nothing is left alone, and no page goes on': ({ after }) =>
    !hearsCircle(after) || (after.leftAlone === null && after.page === null),

  'a page is the newest, ends with the close, and pages are counted one by one': (walked) => {
    const { before, after } = walked
    const begun = eventsOf(walked).filter(({ type }) => type === 'pageBegan').length
    return (
      after.pages === before.pages + begun &&
      begun <= 1 &&
      (after.page === null ||
        (isOpen(after) && after.page.number === after.pages && after.page.at <= after.now))
    )
  },

  'each of those on call is told of a page once': (walked) => {
    const notices = noticesOf(eventsOf(walked))
    return notices.every(({ page, who }) => {
      const told = walked.before.page?.number === page ? walked.before.page : null
      return who === 'on-call' ? page === walked.before.pages + 1 : (told?.backup ?? null) === null
    })
  },

  'that somebody has seen a page is said only once they said so': ({ before, after, asked }) =>
    sharedView(after).paging?.state !== 'seen' ||
    (before.page?.seenBy ?? null) !== null ||
    (asked.by === 'system' && asked.command.type === 'acknowledgePage'),

  'everybody in the lobby and in the circle reads the same of a page': ({ before, after }) => {
    if (before.page === null && after.page === null) return true
    const { paging } = sharedView(after)
    return peopleOf(after).every(({ id, admission }) => {
      const own = ownView(after, id)?.paging
      return admission === 'admitted' ? own === null : same(own, paging)
    })
  },

  'those who lead read who in the circle is of the staff': ({ after }) =>
    same(
      facilitationView(after)
        .staff.map(({ personId }) => personId)
        .sort(),
      peopleOf(after)
        .filter((person) => isIn(person) && person.staffId !== null)
        .map(({ id }) => id)
        .sort(),
    ),
}
