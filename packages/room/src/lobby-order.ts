/** Order of the lobby: by arrival, then by id, so that everyone sees the same. */
import type { Person } from './state.ts'

export const byArrival = (a: Person, b: Person): number =>
  a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
