/** What the views say of turns, for whoever shows it. Pure; who may is asked of the guards. */
import type { PersonId } from '@hearth/protocol/ids'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedHand, SharedPerson, SharedRound, SharedView } from '@hearth/protocol/room-view'
import {
  requireFloor,
  requireMode,
  requireNotLeftAlone,
  requirePhase,
  requireThought,
  requireTurns,
} from '@hearth/room/guards'
import type { OwnDevice } from '../../media/own-devices.ts'

/** Whether one at a time has the floor now. */
export const takesTurns = (shared: Pick<SharedView, 'phase' | 'mode'>): boolean =>
  requirePhase(shared, 'live').ok && requireTurns(shared).ok

/** Whether the circle is quiet together now. */
export const isQuiet = (shared: Pick<SharedView, 'phase' | 'mode'>): boolean =>
  requirePhase(shared, 'live').ok && requireMode(shared, 'quiet').ok

/** Whether it is the viewer's turn. */
export const isOwnTurn = (shared: Pick<SharedView, 'floor'>, own: Pick<OwnView, 'personId'>): boolean =>
  requireFloor(shared, own.personId).ok

/** Who has the floor, as far as the view shows them. */
export const holderOf = ({ people, floor }: Pick<SharedView, 'people' | 'floor'>): SharedPerson | undefined =>
  people.find(({ id }) => id === floor?.personId)

/** Whether the viewer's turn comes after this one. */
export const isNext = (
  shared: Pick<SharedView, 'phase' | 'mode' | 'next' | 'leftAlone'>,
  own: Pick<OwnView, 'personId'>,
): boolean => takesTurns(shared) && requireNotLeftAlone(shared).ok && shared.next === own.personId

export const handOf = ({ hands }: Pick<SharedView, 'hands'>, personId: PersonId): SharedHand | undefined =>
  hands.find((hand) => hand.personId === personId)

export const handIsUp = (shared: Pick<SharedView, 'hands'>, personId: PersonId): boolean =>
  handOf(shared, personId) !== undefined

/** Whether the viewer, who has the floor, is heard. A companion at a site has no microphone of its own: its person is heard in the room. */
export const isHeard = (
  shared: Pick<SharedView, 'floor'>,
  own: Pick<OwnView, 'media'>,
  microphone: Pick<OwnDevice, 'state'>,
): boolean =>
  own.media.mayPublish.includes('microphone') ? microphone.state === 'on' : shared.floor?.speaking === true

/** Whose hand is up, in the order in which they are called. */
export const queueOf = ({ hands, people }: Pick<SharedView, 'hands' | 'people'>): SharedPerson[] =>
  hands.flatMap(({ personId }) => people.find(({ id }) => id === personId) ?? [])

/** Somebody's place in that order, from 1; 0: no hand up. */
export const handNumber = ({ hands }: Pick<SharedView, 'hands'>, personId: PersonId): number =>
  hands.findIndex((hand) => hand.personId === personId) + 1

/** Whose thought the viewer could reply to now: not their own. */
export const thoughtOf = (
  shared: Pick<SharedView, 'thought' | 'people'>,
  own: Pick<OwnView, 'personId'>,
): SharedPerson | null =>
  (requireThought(shared, own.personId).ok && shared.people.find(({ id }) => id === shared.thought)) || null

export interface RoundPlace {
  /** From 1, as the round is drawn round the circle. */
  number: number
  place: SharedRound['order'][number]['place']
}

/** Somebody's place in the round that goes on; null: there is none, or they are not in it. */
export function roundPlace(
  shared: Pick<SharedView, 'mode' | 'round'>,
  personId: PersonId,
): RoundPlace | null {
  const order = shared.mode === 'round' ? (shared.round?.order ?? []) : []
  const index = order.findIndex((one) => one.personId === personId)
  const place = order[index]?.place
  return place === undefined ? null : { number: index + 1, place }
}
