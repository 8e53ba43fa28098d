/** Steps of leading, in words: who is made a facilitator, and that nobody is there who leads. */
import { LEFT_ALONE_MS } from '@hearth/protocol/limits'
import { id, type Name, staffId } from './people.ts'
import {
  arrival,
  asks,
  connected,
  dropped,
  keyed,
  later,
  type Step,
  type Steps,
  system,
  ticked,
} from './steps.ts'

/** Of the program’s staff, signed in, and not scheduled: waits as a learner does, or as an advisor. */
export const staffArrived = (name: Name): Steps => [
  system(arrival(name, { staffId: staffId(name) })),
  connected(name),
]
/** Let in by Fay, with the room’s key. */
export const staffAdmitted = (name: Name): Steps => [
  staffArrived(name),
  asks('Fay', { type: 'admit', personId: id(name) }),
  keyed(name),
]
/** By Fay, unless told otherwise. */
export const promoted = (name: Name, by: Name = 'Fay'): Step =>
  asks(by, { type: 'promote', personId: id(name) })
export const demoted = (name: Name, by: Name = 'Fay'): Step =>
  asks(by, { type: 'demote', personId: id(name) })
export const wentAway = (name: Name): Step => asks(name, { type: 'setAway', away: true })

/** Fay and Jo drop at the same moment. */
export const nobodyLeads = (): Steps => [dropped('Fay'), dropped('Jo')]
export const leftAlone = (): Steps => [nobodyLeads(), later(LEFT_ALONE_MS), ticked()]
