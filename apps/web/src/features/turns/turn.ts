/** What the views say of turns, for whoever shows it. Pure; who may is asked of the guards. */
import type { PersonId } from '@hearth/protocol/ids'
import type { OwnView, SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireFloor, requirePhase, requireTurns } from '@hearth/room/guards'
import type { OwnDevice } from '../../media/own-devices.ts'

/** Whether one at a time has the floor now. */
export const takesTurns = (shared: Pick<SharedView, 'phase' | 'mode'>): boolean =>
  requirePhase(shared, 'live').ok && requireTurns(shared).ok

/** Whether it is the viewer's turn. */
export const isOwnTurn = (shared: Pick<SharedView, 'floor'>, own: Pick<OwnView, 'personId'>): boolean =>
  requireFloor(shared, own.personId).ok

export const handIsUp = (shared: Pick<SharedView, 'hands'>, personId: PersonId): boolean =>
  shared.hands.some((hand) => hand.personId === personId)

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
