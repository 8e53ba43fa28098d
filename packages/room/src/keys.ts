/** What follows from the room's key: who is to have it, who lacks it, and whose browser is asked to seal it. Holds no key. */
import type { PersonId } from '@hearth/protocol/ids'
import type { KeyDuty } from '@hearth/protocol/own-view'
import { requireFacilitator, requireKeyHolder } from './guards.ts'
import { mediaOf } from './media-plan.ts'
import type { Person, RoomKeys, RoomState } from './state.ts'

export const NO_KEYS: RoomKeys = {
  newest: 0,
  sending: 0,
  offeredAt: null,
  envelopes: {},
  holders: [],
  wanted: false,
  staleSince: null,
  unheldSince: null,
  duty: null,
  passedOver: [],
}

/** Is to have the room's key: admitted, not gone, with a browser it can be sealed to. */
export const belongs = (state: RoomState, person: Person | undefined): boolean =>
  person !== undefined &&
  requireKeyHolder(state, person).ok &&
  person.presence.kind !== 'gone' &&
  person.publicKey !== null

const belonging = (state: RoomState): Person[] =>
  Object.values(state.people).filter((person) => belongs(state, person))

const isHere = ({ presence }: Person): boolean => presence.kind === 'here'

/** Is connected, and is to have the room's key. */
export const somebodyCouldSeal = (state: RoomState): boolean => belonging(state).some(isHere)

/** Who is to have the newest key, and has no envelope. */
const lacking = (state: RoomState): Person[] =>
  belonging(state).filter(({ id }) => state.keys.envelopes[id] === undefined)

/** A new key is to be made now: the first, or because the newest is not what it should be. */
export const isEpochDue = ({ keys }: RoomState): boolean => keys.newest === 0 || keys.wanted

/** Everybody is here with the newest key whose sound and picture would stop without it. */
export const everyoneHolds = (state: RoomState, holders: readonly PersonId[]): boolean =>
  belonging(state).every(
    (person) => !isHere(person) || mediaOf(state, person) === null || holders.includes(person.id),
  )

/** Those who could seal now, in the order in which they are asked: facilitators first, then who has held it longest. */
export function keepers(state: RoomState): Person[] {
  const { holders } = state.keys
  const here = belonging(state).filter(isHere)
  if (!isEpochDue(state) && lacking(state).length === 0) return []
  const able = isEpochDue(state) ? here : here.filter(({ id }) => holders.includes(id))
  const place = ({ id, seat }: Person): number =>
    holders.includes(id) ? holders.indexOf(id) : holders.length + (seat?.number ?? 0)
  const leads = (person: Person): number => (requireFacilitator(person).ok ? 0 : 1)
  return able.sort((a, b) => leads(a) - leads(b) || place(a) - place(b))
}

/** What this person's browser is asked to do; null: nothing, or somebody else's is. */
export function dutyOf(state: RoomState, personId: PersonId): KeyDuty | null {
  const { keys } = state
  if (keys.duty?.keeper !== personId) return null
  const begins = isEpochDue(state)
  const to = begins ? belonging(state) : lacking(state)
  return { kind: begins ? 'begin' : 'seal', newest: keys.newest, to: to.map(({ id }) => id) }
}

/** Whose browser is to let this person's in, by name; null: it is in, or nobody is there who could. */
export function keeperFor(state: RoomState, person: Person): string | null {
  if (!belongs(state, person) || state.keys.envelopes[person.id] !== undefined) return null
  const keeper = state.keys.duty?.keeper
  return keeper === undefined || keeper === person.id ? null : (state.people[keeper]?.name ?? null)
}

/**
 * Keeps the room's key true to who is there, after anything has happened: who is to have it no more has no envelope, and
 * whose turn it is to seal is asked. Whoever was to have it, and is so no more, makes another one due, with an envelope or
 * without: it may have been on its way. `urgent`: they are to be shut out at once, not with those who leave next.
 */
export function settleKeys(before: RoomState, after: RoomState, urgent: boolean, at: number): RoomState {
  const lost = belonging(before).some(({ id }) => !belongs(after, after.people[id]))
  const kept = lost && after.keys.newest > 0 ? withoutStrangers(after, urgent, at) : after
  const keys = { ...kept.keys, unheldSince: unheldSince(kept, at) }
  return { ...kept, keys: { ...keys, ...asked({ ...kept, keys }, at) } }
}

function withoutStrangers(state: RoomState, urgent: boolean, at: number): RoomState {
  const { keys } = state
  const stays = (personId: PersonId) => belongs(state, state.people[personId])
  return {
    ...state,
    keys: {
      ...keys,
      envelopes: Object.fromEntries(Object.entries(keys.envelopes).filter(([personId]) => stays(personId))),
      holders: keys.holders.filter(stays),
      ...(keys.wanted || urgent
        ? { wanted: true, staleSince: null, duty: keys.wanted ? keys.duty : null }
        : { staleSince: keys.staleSince ?? at }),
    },
  }
}

function unheldSince(state: RoomState, at: number): number | null {
  const { keys } = state
  const here = belonging(state).filter(isHere)
  const held = here.some(({ id }) => keys.holders.includes(id))
  return keys.newest === 0 || keys.wanted || here.length === 0 || held ? null : (keys.unheldSince ?? at)
}

/** Who is asked; one who was asked before and slept is asked again only when all others did too. */
function asked(state: RoomState, at: number): Pick<RoomKeys, 'duty' | 'passedOver'> {
  const { duty, passedOver } = state.keys
  const able = keepers(state).map(({ id }) => id)
  const awake = able.filter((id) => !passedOver.includes(id))
  const keeper = awake[0] ?? able[0]
  if (keeper === undefined) return { duty: null, passedOver: [] }
  return {
    duty: { keeper, since: duty?.keeper === keeper && awake.length > 0 ? duty.since : at },
    passedOver: awake.length > 0 ? passedOver.filter((id) => able.includes(id)) : [],
  }
}
