/** Rule P11: away for a moment. The place is held. */
import { expect, test } from 'vitest'
import { ownView } from '../src/project.ts'
import { given } from '../src/testing/given.ts'
import { id } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  cameBack,
  closing,
  connected,
  dropped,
  floorTo,
  handsCircle,
  left,
  openCircle,
  raised,
  session,
  speaking,
  wentAway,
} from '../src/testing/steps.ts'
import { aRound, handsOf, holder } from '../src/testing/turn-steps.ts'

const away = (isAway = true) => ({ type: 'setAway', away: isAway }) as const

test('P11: Ana is away, all see it, and her seat is held; then she is back', () => {
  const scene = given(openCircle('Ana'))
  const then = scene.when('Ana', away())
  expect(then.seen('Ana')).toEqual({ ...scene.seen('Ana'), away: true })
  expect(ownView(then.state, id('Ana'))?.away).toBe(true)
  expect(then.when('Ana', away(false)).state).toEqual(scene.state)
})

test('P11: twice makes nothing happen', () => {
  expect(given(openCircle('Ana')).when('Ana', away(false)).events).toEqual([])
  expect(given(openCircle('Ana'), wentAway('Ana')).when('Ana', away()).events).toEqual([])
})

test('P11: those who lead, advise or type may too; who waits has no place to hold', () => {
  const scene = given(openCircle('Sol', 'Kim'), arrived('Ben'))
  for (const name of ['Fay', 'Sol', 'Kim'] as const) expect(scene.when(name, away()).refusal).toBeNull()
  expect(scene.when('Ben', away()).refusal).toBe('not-admitted')
  expect(given(session(), admitted('Ana')).when('Ana', away()).refusal).toBeNull()
  expect(given(session(), admitted('Ana'), closing()).when('Ana', away()).refusal).toBe('session-over')
})

test('P11: a new connection does not end it; leaving does', () => {
  const scene = given(openCircle('Ana'), wentAway('Ana'), dropped('Ana'), connected('Ana', 2))
  expect(scene.seen('Ana')?.away).toBe(true)
  expect(scene.and(left('Ana'), admitted('Ana')).seen('Ana')?.away).toBe(false)
})

test('T9: in a round Ana comes back at the end, even if her hand is up', () => {
  const then = given(openCircle('Ana', 'Ben'), raised('Ana'), asks('Fay', aRound()), wentAway('Ana'))
  expect([holder(then), then.state.comeBack]).toEqual(['Ben', [id('Ana')]])
})

test('P11 T9 Q4: the floor is free at once; a hand that is up keeps its place, and is not called', () => {
  const scene = given(
    handsCircle('Ana', 'Ben'),
    raised('Ana', 'Ben'),
    asks('Fay', { type: 'callNext', turn: 0 }),
  )
  const then = scene.and(wentAway('Ana'))
  expect([holder(then), handsOf(then)]).toEqual([null, ['Ana', 'Ben']])
  expect(then.shared.next).toBe(id('Ben'))
  expect(then.and(cameBack('Ana')).shared.next).toBe(id('Ana'))
})

test('P11 T9: who had begun has a hand, the last, for when they are back', () => {
  const then = given(
    handsCircle('Ana', 'Ben'),
    raised('Ben'),
    floorTo('Ana'),
    speaking('Ana'),
    wentAway('Ana'),
  )
  expect(handsOf(then)).toEqual(['Ben', 'Ana'])
})

test('P11 T3: nobody is given the floor who is away, also those who lead not', () => {
  const scene = given(handsCircle('Ana'), wentAway('Ana'))
  const then = scene.when('Fay', { type: 'giveFloor', personId: id('Ana'), turn: 0 })
  expect(then.refusal).toBe('not-in-circle')
  expect(then.state).toBe(scene.state)
})
