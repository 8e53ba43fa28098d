/** Rules L and P by the clock: what falls due, when, and what comes first. */
import { CLOSING_MS, EMPTY_ROOM_MS, OPENS_BEFORE_MS, PRESENCE_GRACE_MS } from '@hearth/protocol/limits'
import { expect, test } from 'vitest'
import { deadline, dues } from '../src/deadline.ts'
import { given } from '../src/testing/given.ts'
import { id } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  closing,
  connected,
  dropped,
  ended,
  gone,
  later,
  left,
  room,
  START,
  session,
  started,
} from '../src/testing/steps.ts'

const OPENS = START - OPENS_BEFORE_MS
const PLANNED_END = START + 60 * 60_000

test('L3 L8: a room nobody has entered waits for its opening, and for its end', () => {
  const { state } = given(room({}, OPENS - 5000))
  expect(dues(state).map((due) => due.event(due.at))).toEqual([
    { type: 'lobbyOpened', at: OPENS },
    { type: 'sessionEnded', at: PLANNED_END + EMPTY_ROOM_MS },
  ])
  expect(deadline(state)).toBe(OPENS)
})

test('L8: while all are here and nothing closes, nothing falls due', () => {
  expect(deadline(given(session(), arrived('Ana'), started()).state)).toBeNull()
})

test('P4: of several who dropped, the first is due first', () => {
  const scene = given(session(), admitted('Ana'), admitted('Ben'), dropped('Ben'), later(10), dropped('Ana'))
  expect(deadline(scene.state)).toBe(OPENS + PRESENCE_GRACE_MS)
  const then = scene.and(later(PRESENCE_GRACE_MS)).whenSystem({ type: 'tick' })
  expect(then.events).toEqual([
    { type: 'graceEnded', personId: id('Ben'), at: then.now },
    { type: 'graceEnded', personId: id('Ana'), at: then.now },
  ])
})

test('P5: coming back calls the grace off', () => {
  expect(deadline(given(session(), dropped('Jo'), connected('Jo', 2)).state)).toBeNull()
})

test('P6: leaving calls the grace off', () => {
  expect(deadline(given(session(), arrived('Ana'), dropped('Ana'), left('Ana')).state)).toBeNull()
})

test('L7 P4: a grace within a closing session comes before its end', () => {
  const { state } = given(session(), closing(), dropped('Jo'))
  expect(dues(state).map((due) => due.at)).toEqual([OPENS + PRESENCE_GRACE_MS, OPENS + CLOSING_MS])
})

test('L7 L8: one end only, the earlier', () => {
  const { state } = given(session(), closing(), gone('Fay'), gone('Jo'))
  expect(dues(state).map((due) => due.event(due.at))).toEqual([
    { type: 'sessionEnded', at: OPENS + CLOSING_MS },
  ])
})

test('L9: nothing falls due in an ended room', () => {
  const { state } = given(session(), dropped('Jo'), ended())
  expect(dues(state)).toEqual([])
  expect(deadline(state)).toBeNull()
})
