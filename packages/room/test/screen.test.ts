/** Rule M18: one person at a time shares a screen, whom a facilitator lets. */
import type { PersonId } from '@hearth/protocol/ids'
import { expect, test } from 'vitest'
import { mediaPlan } from '../src/media-plan.ts'
import { ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name, nameOf } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  chosen,
  closing,
  connected,
  dropped,
  gone,
  left,
  openCircle,
  removed,
  type Steps,
  session,
} from '../src/testing/steps.ts'

const allow = (personId: PersonId | null) => ({ type: 'allowScreen', personId }) as const
const allowed = (name: Name) => asks('Fay', allow(id(name)))
const sharers = (scene: Scene): Name[] =>
  (mediaPlan(scene.state)?.participants ?? [])
    .filter(({ publish }) => publish.includes('screen'))
    .map(({ personId }) => nameOf(personId))
const circle = openCircle('Ana', 'Ben', 'Kim')

test('M18: nobody shares a screen before a facilitator lets them; then they alone do, and everybody’s browser may show it', () => {
  expect(sharers(given(circle))).toEqual([])
  const then = given(circle).when('Jo', allow(id('Ana')))
  expect(then.events).toEqual([{ type: 'screenAllowed', personId: id('Ana'), at: then.now }])
  expect(sharers(then)).toEqual(['Ana'])
  expect(then.shared.people.filter(({ media }) => media?.shows).map(({ name }) => name)).toEqual(['Ana'])
  expect(ownView(then.state, id('Ana'))?.media.mayShareScreen).toBe(true)
  expect(ownView(then.state, id('Ben'))?.media.mayShareScreen).toBe(false)
  expect(then.when('Fay', allow(id('Ana'))).events).toEqual([])
})

test('M18: another one in the place of the first; nobody, by a facilitator, or by Ana herself, and by no one else', () => {
  const ana = given(circle, allowed('Ana'))
  expect(sharers(ana.when('Jo', allow(id('Fay'))))).toEqual(['Fay'])
  expect(sharers(ana.when('Jo', allow(null)))).toEqual([])
  expect(sharers(ana.when('Ana', allow(null)))).toEqual([])
  expect(ana.when('Ben', allow(null)).refusal).toBe('not-facilitator')
  expect(ana.when('Ana', allow(id('Ben'))).refusal).toBe('not-facilitator')
})

test('M18: it stays through a drop and a change of mode, and goes with who is gone, leaves, is removed, and with the close', () => {
  const kept: Steps[] = [chosen('hands'), [dropped('Ana'), connected('Ana', 2)]]
  for (const steps of kept) expect(sharers(given(circle, allowed('Ana'), steps))).toEqual(['Ana'])
  const over: Steps[] = [[gone('Ana'), connected('Ana', 2)], left('Ana'), removed('Ana')]
  for (const steps of over) expect(given(circle, allowed('Ana'), steps).state.screen).toBeNull()
  const closed = given(circle, allowed('Fay')).when('Fay', { type: 'closeSession' })
  expect(sharers(closed)).toEqual([])
})

test('M18: not somebody who is not in the circle, nor a captioner, nor before the start or in the close', () => {
  expect(given(circle, arrived('Chidi')).when('Fay', allow(id('Chidi'))).refusal).toBe('not-in-circle')
  expect(given(circle).when('Fay', allow(id('Zoe'))).refusal).toBe('not-in-circle')
  expect(given(circle).when('Fay', allow(id('Kim'))).refusal).toBe('no-voice')
  expect(given(session(), admitted('Ana')).when('Fay', allow(id('Ana'))).refusal).toBe('wrong-phase')
  expect(given(session(), closing()).when('Fay', allow(null)).refusal).toBe('session-over')
})
