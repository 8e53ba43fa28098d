/** What the views say of turns, for whoever shows it. Pure; who may is asked of the guards. */
import type { PersonId } from '@hearth/protocol/ids'
import type { OwnView, SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireFloor, requirePhase, requireTurns } from '@hearth/room/guards'

/** Whether one at a time has the floor now. */
export const takesTurns = (shared: Pick<SharedView, 'phase' | 'mode'>): boolean =>
  requirePhase(shared, 'live').ok && requireTurns(shared).ok

/** Whether it is the viewer's turn. */
export const isOwnTurn = (shared: Pick<SharedView, 'floor'>, own: Pick<OwnView, 'personId'>): boolean =>
  requireFloor(shared, own.personId).ok

export const handIsUp = (shared: Pick<SharedView, 'hands'>, personId: PersonId): boolean =>
  shared.hands.includes(personId)

/** Whose hand is up, in the order in which they are called. */
export const queueOf = ({ hands, people }: Pick<SharedView, 'hands' | 'people'>): SharedPerson[] =>
  hands.flatMap((personId) => people.find(({ id }) => id === personId) ?? [])
