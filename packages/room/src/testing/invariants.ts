/** What holds at every step of every walk, whoever asks whatever. Each is a sentence and a check; grows with the rules. */

import type { OwnView } from '@hearth/protocol/own-view'
import { PHASES } from '@hearth/protocol/roles'
import fc from 'fast-check'
import { audienceOf } from '../audience-of.ts'
import { deadline } from '../deadline.ts'
import { decide } from '../decide.ts'
import type { RoomEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { mediaPlan } from '../media-plan.ts'
import { facilitationView, ownView, sharedView } from '../project.ts'
import type { RoomState } from '../state.ts'
import { GESTURE_INVARIANTS } from './gesture-invariants.ts'
import { HELP_INVARIANTS } from './help-invariants.ts'
import { KEY_INVARIANTS } from './key-invariants.ts'
import { LEADING_INVARIANTS } from './leading-invariants.ts'
import { MODERATION_INVARIANTS } from './moderation-invariants.ts'
import { staffId } from './people.ts'
import { ROUND_INVARIANTS } from './round-invariants.ts'
import { arrivedBefore, canRead, openNotOk, ownerOf } from './stated-rules.ts'
import { TEXT_INVARIANTS } from './text-invariants.ts'
import { TURN_INVARIANTS } from './turn-invariants.ts'
import { eventsOf, type Invariants, isIn, peopleOf, same, type Walked } from './walked.ts'

const rises = (numbers: number[]): boolean =>
  numbers.every((one, i) => i === 0 || one > (numbers[i - 1] ?? one))

/** Learners who take a place: admitted, or waiting and not gone. */
const taken = (state: RoomState): number =>
  peopleOf(state).filter(
    (person) =>
      person.role === 'learner' &&
      person.staffId === null &&
      person.admission !== 'not-now' &&
      person.presence.kind !== 'gone',
  ).length

/** An own view without those whom it names on purpose: who is to get the key, whom one can write to or pick, and who wrote. */
function withoutNamed(view: OwnView | null): string {
  const { keys, help, texts: _named, turn: _picks, ...rest } = view ?? { keys: null, help: null }
  return JSON.stringify({ ...rest, sealed: keys?.envelope?.sealed, requests: help?.requests })
}

/** Whom an event is about, when it is about nobody else's view. null: it may change anybody's. */
function concerns(before: RoomState, event: RoomEvent): string | null {
  if (!('personId' in event) || event.personId === null) return null
  const person = before.people[event.personId]
  return event.type === 'personAdmitted' || person?.admission === 'admitted' ? null : event.personId
}

/** Can read what was written with one of these people, which goes when they do. */
const readsOf = ({ texts }: RoomState, owners: (string | null)[], personId: string): boolean =>
  texts.some((text) => owners.includes(ownerOf(text) ?? '') && canRead(text, personId))

/** Of everything else. */
export const ROOM_INVARIANTS: Invariants = {
  'the state survives a round trip through JSON': ({ after }) =>
    fc.stringify(JSON.parse(JSON.stringify(after))) === fc.stringify(after),

  'phases never go back': ({ before, after }) => PHASES.indexOf(after.phase) >= PHASES.indexOf(before.phase),

  'the room’s clock never runs backwards, and nothing lies ahead of it': (walked) =>
    walked.after.now >= walked.before.now &&
    eventsOf(walked).every((event) => event.at === Math.max(walked.now, walked.before.now)) &&
    peopleOf(walked.after).every(
      ({ presence, arrivedAt }) =>
        arrivedAt <= walked.after.now && (presence.kind === 'here' || presence.since <= walked.after.now),
    ) &&
    (walked.after.closingAt ?? 0) <= walked.after.now &&
    (walked.after.emptySince ?? 0) <= walked.after.now,

  'a number once given is never given again': (walked) => {
    const given = eventsOf(walked).flatMap((event) =>
      event.type === 'personAdmitted' ? [event.seatNumber] : [],
    )
    return (
      rises([walked.before.nextSeatNumber - 1, ...given]) &&
      walked.after.nextSeatNumber === walked.before.nextSeatNumber + given.length
    )
  },

  'seats are unique, and whoever is admitted has one, and nobody else': ({ after }) => {
    const numbers = peopleOf(after).flatMap((person) => person.seat?.number ?? [])
    return (
      new Set(numbers).size === numbers.length &&
      numbers.every((number) => number < after.nextSeatNumber) &&
      peopleOf(after).every((person) => (person.admission === 'admitted') === (person.seat !== null))
    )
  },

  'the shared view lists who is in, in the order of seats': ({ after }) => {
    const { people } = sharedView(after)
    return (
      rises(people.map((person) => person.seat.number)) &&
      same(
        people.map((person) => person.id).sort(),
        peopleOf(after)
          .filter(isIn)
          .map((p) => p.id)
          .sort(),
      )
    )
  },

  'the lobby lists everyone outside who is not gone, by arrival': ({ after }) =>
    same(
      facilitationView(after).lobby.map((entry) => entry.personId),
      peopleOf(after)
        .filter((person) => person.admission !== 'admitted' && person.presence.kind !== 'gone')
        .sort((a, b) => (arrivedBefore(a, b) ? -1 : 1))
        .map((person) => person.id),
    ),

  'only who is in, on a device of their own, is in the plan; learners only while live': ({ after }) =>
    (mediaPlan(after)?.participants ?? []).every(({ personId }) => {
      const person = after.people[personId]
      return (
        person !== undefined &&
        isIn(person) &&
        person.sitting.kind === 'own-device' &&
        (person.role !== 'learner' || after.phase === 'live')
      )
    }) && (after.phase === 'ended') === (mediaPlan(after) === null),

  'what the views say of media is the plan': ({ after }) => {
    const planned = (mediaPlan(after)?.participants ?? []).map((one) => one.identity).sort()
    const shared = sharedView(after).people.flatMap((person) => person.media?.identity ?? [])
    const joining = peopleOf(after).filter((person) => ownView(after, person.id)?.media.mayJoin)
    return same(planned, shared.sort()) && same(planned, joining.map((p) => p.mediaIdentity).sort())
  },

  'who is not in has no channel but their own; who is not here at all has none': ({ after, before }) =>
    peopleOf(after).every((person) => isIn(person) || same(audienceOf(after, person.id), ['own'])) &&
    Object.keys(before.people)
      .filter((personId) => after.people[personId] === undefined)
      .every((personId) => audienceOf(after, personId).length === 0),

  'nobody who is here or reconnecting loses a place to somebody who is admitted': (walked) => {
    const events = eventsOf(walked)
    if (!events.some(({ type }) => type === 'personAdmitted')) return true
    return events.every(
      (event) =>
        event.type !== 'personLeft' || walked.before.people[event.personId]?.presence.kind === 'gone',
    )
  },

  'an arrival never makes a room fuller than its capacity': (walked) =>
    !eventsOf(walked).some(
      (event) => event.type === 'personArrived' && event.role === 'learner' && event.staffId === null,
    ) || taken(walked.after) <= walked.after.session.capacity,

  'the room is empty since a moment just when nobody is here': ({ after }) =>
    (after.emptySince === null) === peopleOf(after).some((person) => person.presence.kind === 'here'),

  'a tick at the deadline does something, and the next deadline is later': ({ after }) => {
    const due = deadline(after)
    if (due === null) return true
    const tick = decide(after, { by: 'system', command: { type: 'tick' } }, due)
    if (!tick.ok || tick.events.length === 0) return false
    const next = tick.events.reduce<RoomState>(evolve, after)
    const then = deadline(next)
    return then === null || then > next.now
  },

  'an open room that nobody is in, or that closes, has an end, unless somebody waits who is not OK': ({
    after,
  }) =>
    after.phase === 'ended' ||
    openNotOk(after).length > 0 ||
    (after.emptySince === null && after.closingAt === null) ||
    deadline(after) !== null,

  'what concerns one person outside changes not a byte for anybody else, but for who reads a conversation that goes with them':
    (walked) => {
      const about = eventsOf(walked).map((event) => concerns(walked.before, event))
      return (
        about.includes(null) ||
        (same(sharedView(walked.before), sharedView(walked.after)) &&
          peopleOf(walked.before)
            .filter((person) => !about.includes(person.id) && !readsOf(walked.before, about, person.id))
            .every(({ id }) => same(ownView(walked.before, id), ownView(walked.after, id))))
      )
    },

  'no view tells of staff ids, connections or the LivekitRoom, and no own view of anybody else': ({
    after,
  }) => {
    const own = peopleOf(after).map((person) => [person, withoutNamed(ownView(after, person.id))] as const)
    const all = JSON.stringify([sharedView(after), facilitationView(after), own.map(([, view]) => view)])
    return (
      ![after.livekitRoom, staffId('Fay'), staffId('Sol'), 'connection-'].some((secret) =>
        all.includes(secret),
      ) && own.every(([person, view]) => !peopleOf(after).some((p) => p !== person && view.includes(p.id)))
    )
  },
}

const INVARIANTS: Invariants = {
  ...ROOM_INVARIANTS,
  ...TURN_INVARIANTS,
  ...ROUND_INVARIANTS,
  ...MODERATION_INVARIANTS,
  ...GESTURE_INVARIANTS,
  ...HELP_INVARIANTS,
  ...KEY_INVARIANTS,
  ...LEADING_INVARIANTS,
  ...TEXT_INVARIANTS,
}

/** The first sentence that does not hold; null when all do, as they still do where nothing happened. */
export const broken = (walked: Walked): string | null =>
  eventsOf(walked).length === 0
    ? null
    : (Object.keys(INVARIANTS).find((sentence) => INVARIANTS[sentence]?.(walked) === false) ?? null)
