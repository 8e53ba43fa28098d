/** Orders of people while a facilitator changes one. Pure. */
import type { PersonId } from '@hearth/protocol/ids'

/** The same people, with this one at `index`. Beyond an end is that end. */
export function movedTo(order: readonly PersonId[], personId: PersonId, index: number): PersonId[] {
  const others = order.filter((id) => id !== personId)
  const at = Math.max(0, Math.min(index, others.length))
  return [...others.slice(0, at), personId, ...others.slice(at)]
}

export const sameOrder = (one: readonly PersonId[], other: readonly PersonId[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index])

/** Between which of the other rows a pointer is: how many have their middle above it. */
export const rowsAbove = (middles: readonly number[], y: number): number =>
  middles.filter((middle) => middle < y).length
