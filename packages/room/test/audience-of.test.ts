/** Rule V6: channels by admission, role and presence. */
import { expect, test } from 'vitest'
import { audienceOf } from '../src/audience-of.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  closing,
  connected,
  dropped,
  gone,
  left,
  openCircle,
  removed,
  session,
  started,
  toldNotNow,
} from '../src/testing/steps.ts'

const channels = (scene: Scene, name: Name) => audienceOf(scene.state, id(name))
const EVERYTHING = ['own', 'facilitation', 'shared']

test('V6: a stranger has no channel, nor has who left', () => {
  const scene = given(session(), admitted('Ana'), left('Ana'))
  expect(channels(scene, 'Zoe')).toEqual([])
  expect(channels(scene, 'Ana')).toEqual([])
})

test('V6: outside there is only what is one’s own', () => {
  const scene = given(session(), arrived('Ana'), toldNotNow('Ben'), started())
  expect(channels(scene, 'Ana')).toEqual(['own'])
  expect(channels(scene, 'Ben')).toEqual(['own'])
})

test('V6: a learner who is in has the circle, and keeps it while the session closes', () => {
  const scene = given(session(), admitted('Ana'))
  expect(channels(scene, 'Ana')).toEqual(['own', 'shared'])
  expect(channels(scene.and(closing()), 'Ana')).toEqual(['own', 'shared'])
})

test('V6: facilitators have everything from their arrival', () => {
  const scene = given(session())
  expect(channels(scene, 'Fay')).toEqual(EVERYTHING)
  expect(channels(scene, 'Jo')).toEqual(EVERYTHING)
})

test('V6 G4: an advisor sees the lobby once admitted', () => {
  expect(channels(given(session(), arrived('Sol')), 'Sol')).toEqual(['own'])
  expect(channels(given(session(), admitted('Sol')), 'Sol')).toEqual(EVERYTHING)
})

test('V6: within the grace nothing changes; who is gone watches nobody', () => {
  const scene = given(session(), admitted('Ana'), dropped('Ana'))
  expect(channels(scene, 'Ana')).toEqual(['own', 'shared'])
  const away = given(session(), admitted('Ana'), gone('Ana'), gone('Jo'))
  expect(channels(away, 'Ana')).toEqual(['own'])
  expect(channels(away, 'Jo')).toEqual(['own'])
  expect(channels(away.and(connected('Jo', 2)), 'Jo')).toEqual(EVERYTHING)
})

test('V6 M11: who was removed has none, from the circle or from the lobby', () => {
  const scene = given(
    openCircle('Ana', 'Sol'),
    arrived('Ben'),
    removed('Ana'),
    removed('Sol'),
    removed('Ben'),
  )
  for (const name of ['Ana', 'Sol', 'Ben'] as const) expect(channels(scene, name)).toEqual([])
})
