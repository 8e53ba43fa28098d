/** What holds of rounds, of who may be picked, and of pauses, at every step of every walk. */
import { evolve } from '../evolve.ts'
import { facilitationView, ownView, sharedView } from '../project.ts'
import type { RoomState } from '../state.ts'
import { eventsOf, type Invariants, isIn, peopleOf, same, type Walked } from './walked.ts'

/** Each event of a step with the state it happened to. */
function stepped(walked: Walked): { event: ReturnType<typeof eventsOf>[number]; before: RoomState }[] {
  let state = walked.before
  return eventsOf(walked).map((event) => {
    const before = state
    state = evolve(state, event)
    return { event, before }
  })
}

const ableTo = (state: RoomState, personId: string): boolean => {
  const person = state.people[personId]
  return (
    person !== undefined &&
    isIn(person) &&
    person.presence.kind === 'here' &&
    !person.away &&
    person.role !== 'captioner' &&
    !person.takenAway.includes('microphone')
  )
}

export const ROUND_INVARIANTS: Invariants = {
  'in a round the floor is free only when nobody is left who could take it, or nobody who leads hears the circle':
    ({ after }) =>
      after.phase !== 'live' ||
      after.mode !== 'round' ||
      after.floor !== null ||
      after.leftAlone !== null ||
      (after.round?.order ?? []).every(
        (one) => !ableTo(after, one) || (after.spoken.includes(one) && !after.comeBack.includes(one)),
      ),

  'a round by itself gives nobody a turn who has had one, and who comes back only when nobody waits for a first':
    (walked) => {
      const { asked } = walked
      if (asked.by === 'participant' && asked.command.type === 'giveFloor') return true
      return stepped(walked).every(({ event, before }) => {
        if (event.type !== 'floorGiven' || before.mode !== 'round') return true
        const { round, spoken, comeBack } = before
        const first = (round?.order ?? []).filter(
          (one) => ableTo(before, one) && !spoken.includes(one) && !comeBack.includes(one),
        )
        return first.length > 0
          ? first[0] === event.personId
          : comeBack.find((one) => ableTo(before, one)) === event.personId
      })
    },

  'a round names everybody once, all of them admitted; who has had it is there once, and does not come back':
    ({ after }) => {
      const { spoken, comeBack } = after
      const order = after.round?.order ?? []
      const known = (one: string): boolean => after.people[one]?.admission === 'admitted'
      return (
        [order, spoken, comeBack].every((all) => new Set(all).size === all.length && all.every(known)) &&
        comeBack.every((one) => order.includes(one) && !spoken.includes(one))
      )
    },

  'who stands in a round keeps their place until they leave or another begins; whoever comes stands at its end':
    (walked) => {
      const { before, after } = walked
      if (eventsOf(walked).some(({ type }) => type === 'roundBegan') || after.round === null) return true
      const stayed = (before.round?.order ?? []).filter((one) => after.people[one] !== undefined)
      return same(after.round.order.slice(0, stayed.length), stayed)
    },

  'no change of mode takes from who has spoken, who comes back, or whose hand is up': (walked) => {
    const { asked, before, after } = walked
    if (asked.by !== 'participant' || asked.command.type !== 'chooseMode') return true
    // Of a round that goes on the next has the floor at once: a new thought, with which replies are over.
    const kept = ({ hands }: RoomState) =>
      hands.filter(({ kind }) => kind === 'new' || before.turn === after.turn)
    return (
      before.spoken.every((one) => after.spoken.includes(one)) &&
      before.comeBack.every((one) => after.comeBack.includes(one) || after.spoken.includes(one)) &&
      same(kept(before), kept(after)) &&
      same(before.round, after.round)
    )
  },

  'who may be picked is willing, able, and not the holder; nobody else hears who is not willing': ({
    after,
  }) => {
    const { nominees } = facilitationView(after)
    const holder = after.floor?.personId
    return (
      nominees.every(
        (one) =>
          one !== holder && ableTo(after, one) && !after.unwilling.includes(one) && after.mode === 'nominate',
      ) &&
      (holder === undefined || same(ownView(after, holder)?.turn?.nominees, nominees)) &&
      !JSON.stringify(sharedView(after)).includes('willing')
    )
  },

  'what somebody says of being picked changes no view but their own, the holder’s, and that of those who lead':
    (walked) => {
      const { asked, before, after } = walked
      if (asked.by !== 'participant' || asked.command.type !== 'setWilling') return true
      return (
        same(sharedView(before), sharedView(after)) &&
        peopleOf(before).every(
          ({ id }) =>
            id === asked.personId ||
            id === before.floor?.personId ||
            same(ownView(before, id), ownView(after, id)),
        )
      )
    },

  'there is a pause just when the mode says so, and it ends in a live session only': ({ after }) =>
    (after.mode === 'quiet') === (after.quiet !== null) && (after.quiet === null || after.phase === 'live'),

  'who is next is able, and not the holder': ({ after }) => {
    const { next, floor } = sharedView(after)
    return next === null || (ableTo(after, next) && next !== floor?.personId)
  },
}
