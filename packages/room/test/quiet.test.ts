/** Rules T22 and T23, and M7 and M10 of them: a shared pause. */
import { expect, test } from 'vitest'
import { deadline } from '../src/deadline.ts'
import { mediaPlan } from '../src/media-plan.ts'
import { given } from '../src/testing/given.ts'
import {
  asks,
  chosen,
  closing,
  floorTo,
  handsCircle,
  later,
  openCircle,
  raised,
  type Steps,
  session,
  speaking,
  system,
  ticked,
} from '../src/testing/steps.ts'
import { handsOf, holder, roundCircle, spokenThrough } from '../src/testing/turn-steps.ts'

const MINUTE = 60_000
const quiet = (minutes: number | null = null) => asks('Fay', { type: 'beginQuiet', minutes })
const microphones = (scene: ReturnType<typeof given>) =>
  (mediaPlan(scene.state)?.participants ?? []).filter(({ publish }) => publish.includes('microphone')).length
const cameras = (scene: ReturnType<typeof given>) =>
  (mediaPlan(scene.state)?.participants ?? []).filter(({ publish }) => publish.includes('camera')).length

test('T22 M7: nobody is heard, those who lead neither; everybody is seen', () => {
  const then = given(openCircle('Ana'), quiet(3))
  expect(then.shared).toMatchObject({ mode: 'quiet', quiet: { until: then.now + 3 * MINUTE } })
  expect([microphones(then), cameras(then)]).toEqual([0, 3])
})

test('T23: when its time is over it goes back to the mode before', () => {
  const scene = given(handsCircle('Ana'), quiet(2))
  expect(deadline(scene.state)).toBe(scene.now + 2 * MINUTE)
  expect(scene.and(later(2 * MINUTE - 1), ticked()).shared.mode).toBe('quiet')
  const then = scene.and(later(2 * MINUTE)).whenSystem({ type: 'tick' })
  expect(then.events).toEqual([{ type: 'modeChosen', mode: 'hands', at: then.now }])
  expect(then.shared).toMatchObject({ mode: 'hands', quiet: null })
  expect(deadline(then.state)).toBeNull()
})

test('T23: without a time it lasts until somebody ends it, once', () => {
  const scene = given(handsCircle('Ana'), quiet(), later(60 * MINUTE), ticked())
  expect(scene.shared.mode).toBe('quiet')
  const then = scene.when('Jo', { type: 'endQuiet' })
  expect(then.shared).toMatchObject({ mode: 'hands', quiet: null })
  expect(then.when('Fay', { type: 'endQuiet' }).events).toEqual([])
})

test('T22 T23: begun once more it has a new end, and goes back to the mode before the first', () => {
  const scene = given(handsCircle('Ana'), quiet(1), later(1000), quiet(5))
  expect(scene.shared.quiet).toEqual({ until: scene.now + 5 * MINUTE })
  expect(scene.when('Jo', { type: 'endQuiet' }).shared.mode).toBe('hands')
  expect(scene.when('Jo', { type: 'beginQuiet', minutes: 5 }).events).toEqual([])
})

test('T23 T1: a mode that is chosen ends it', () => {
  const then = given(handsCircle('Ana'), quiet(1), chosen('open'))
  expect(then.shared).toMatchObject({ mode: 'open', quiet: null })
  expect(then.and(later(MINUTE), ticked()).shared.mode).toBe('open')
})

test('T22 T23: in a round its holder comes back, and it goes on with the next', () => {
  const scene = given(roundCircle('Ana', 'Ben', 'Chidi'), speaking('Ana'), quiet(1))
  expect([holder(scene), microphones(scene)]).toEqual([null, 0])
  const then = scene.and(later(MINUTE), ticked())
  expect(spokenThrough(then).names).toEqual(['Ben', 'Chidi', 'Ana'])
})

test('T22 T10: in hands a hand that was called keeps its place', () => {
  const scene = given(
    handsCircle('Ana', 'Ben'),
    raised('Ana', 'Ben'),
    asks('Jo', { type: 'callNext', turn: 0 }),
  )
  expect(handsOf(scene.and(quiet()))).toEqual(['Ana', 'Ben'])
})

test('M10: to mute everyone in a round begins a pause without an end; in one there is nobody to mute', () => {
  const then = given(roundCircle('Ana', 'Ben')).when('Jo', { type: 'muteEveryone' })
  expect(then.shared).toMatchObject({ mode: 'quiet', quiet: { until: null }, floor: null })
  expect(then.when('Fay', { type: 'muteEveryone' }).events).toEqual([])
  expect(spokenThrough(then.when('Fay', { type: 'endQuiet' })).names).toEqual(['Ben', 'Ana'])
  const nominate = given(
    openCircle('Ana'),
    chosen('nominate'),
    floorTo('Ana'),
    asks('Jo', { type: 'muteEveryone' }),
  )
  expect(nominate.shared).toMatchObject({ mode: 'nominate', floor: null })
})

test.each<[string, Steps, string]>([
  ['before the session', session(), 'wrong-phase'],
  ['after it', [session(), closing()], 'session-over'],
])('T22 G3: %s there is none', (_when, steps, code) => {
  expect(given(steps).when('Fay', { type: 'beginQuiet', minutes: 1 }).refusal).toBe(code)
  expect(given(steps).when('Fay', { type: 'endQuiet' }).refusal).toBe(code)
})

test('T3 T8: in a pause there is no floor to give, and none to give back', () => {
  const scene = given(handsCircle('Ana'), floorTo('Ana'), quiet())
  expect(scene.when('Fay', { type: 'callNext', turn: 1 }).refusal).toBe('wrong-mode')
  expect(scene.when('Ana', { type: 'pass', turn: 1 }).refusal).toBe('not-your-turn')
})

test('T11: with the close it is over', () => {
  const then = given(handsCircle('Ana'), quiet(1), asks('Fay', { type: 'closeSession' }))
  expect(then.shared).toMatchObject({ mode: 'hands', quiet: null })
})

test('T23 P10: a server that was away takes nothing of it', () => {
  const scene = given(
    handsCircle('Ana'),
    quiet(2),
    later(MINUTE),
    asks('Ana', { type: 'raiseHand', kind: 'new' }),
  )
  const then = scene.and(later(10 * MINUTE), system({ type: 'resume', alive: [] }))
  expect(then.shared.quiet).toEqual({ until: then.now + MINUTE })
})
