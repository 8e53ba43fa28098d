/** How a turn ends: the events of it, for every rule that ends one. */
import type { PersonId } from '@hearth/protocol/ids'
import type { RoomEvent } from '../events.ts'
import type { RoomState } from '../state.ts'

export type HowEnded = Extract<RoomEvent, { type: 'floorFreed' }>['how']

/** The turn that goes on ends, if there is one. */
export const freed = ({ floor }: RoomState, how: HowEnded, at: number): RoomEvent[] =>
  floor === null ? [] : [{ type: 'floorFreed', how, at }]

/** It ends in the middle: what was begun counts, what was not is still to come. */
export const brokenOff = (state: RoomState, at: number): RoomEvent[] =>
  freed(state, begun(state) ? 'had' : 'not-had', at)

/** Its holder cannot go on. In a round they are asked once more at its end; else a hand that is up keeps its place. */
export const parked = (state: RoomState, at: number): RoomEvent[] =>
  freed(state, state.mode !== 'round' && isUp(state, state.floor?.personId) ? 'not-had' : 'comes-back', at)

/** Who asks once more to come back, or does not answer for the second time, has had it in this round: not for ever. */
export const comesBack = ({ mode, comeBack }: RoomState, personId: PersonId): HowEnded =>
  mode === 'round' && comeBack.includes(personId) ? 'had' : 'comes-back'

export const begun = ({ floor }: RoomState): boolean => floor !== null && floor.startedAt !== null

export const isUp = ({ hands }: RoomState, personId: PersonId | undefined): boolean =>
  hands.some((hand) => hand.personId === personId)

export const lowered = (state: RoomState, personId: PersonId, at: number): RoomEvent[] =>
  isUp(state, personId) ? [{ type: 'handLowered', personId, at }] : []
