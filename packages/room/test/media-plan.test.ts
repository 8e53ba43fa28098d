/** Rules M: who may publish what, by phase, role, place and presence. */
import { OPENS_BEFORE_MS } from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { mediaPlan } from '../src/media-plan.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { id, mediaIdentity, type Name } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  closing,
  connected,
  dropped,
  ended,
  gone,
  LIVEKIT_ROOM,
  left,
  room,
  START,
  session,
  started,
  toldNotNow,
} from '../src/testing/steps.ts'

const inPlan = (scene: Scene): string[] | undefined =>
  mediaPlan(scene.state)?.participants.map(({ personId }) => personId.replace(/_+$/, ''))
const part = (name: Name) => ({
  personId: id(name),
  identity: mediaIdentity(name),
  publish: ['microphone', 'camera'],
})
const circle = [
  session({ format: 'hybrid' }),
  admitted('Sol'),
  admitted('Ana'),
  admitted('Ben', 'in-the-room'),
]

describe('by phase', () => {
  test('M1: live, everyone who is in', () => {
    expect(mediaPlan(given(circle, started()).state)).toEqual({
      livekitRoom: LIVEKIT_ROOM,
      participants: [part('Fay'), part('Jo'), part('Sol'), part('Ana')],
    })
  })

  test('M2: before the session staff prepare among themselves', () => {
    expect(inPlan(given(circle))).toEqual(['Fay', 'Jo', 'Sol'])
    expect(inPlan(given(room({}, START - OPENS_BEFORE_MS - 1), arrived('Fay')))).toEqual(['Fay'])
  })

  test('M2: when it closes staff stay among themselves', () => {
    expect(inPlan(given(circle, closing()))).toEqual(['Fay', 'Jo', 'Sol'])
  })

  test('M6: at the end there is no plan', () => {
    expect(mediaPlan(given(circle, ended()).state)).toBeNull()
  })

  test('M2: a room that nobody has entered has a plan with nobody in it', () => {
    expect(mediaPlan(given(room()).state)).toEqual({ livekitRoom: LIVEKIT_ROOM, participants: [] })
  })
})

describe('by person', () => {
  test.each([
    ['before', []],
    ['live', [started()]],
    ['closing', [closing()]],
  ])('M3: a companion at the site stays silent, a facilitator too: %s', (_phase, steps) => {
    const scene = given(room({ format: 'hybrid' }), arrived('Fay'), arrived('Jo', 'in-the-room')).and(
      admitted('Ana', 'in-the-room'),
      admitted('Ben'),
      steps,
    )
    expect(inPlan(scene)).not.toContain('Jo')
    expect(inPlan(scene)).not.toContain('Ana')
  })

  test('M4: a drop leaves the part, being gone takes it, coming back restores it', () => {
    const scene = given(session(), admitted('Ana'), started(), dropped('Ana'))
    expect(inPlan(scene)).toContain('Ana')
    const away = given(session(), admitted('Ana'), started(), gone('Ana'))
    expect(inPlan(away)).not.toContain('Ana')
    expect(inPlan(away.and(connected('Ana', 2)))).toContain('Ana')
  })

  test('M5: outside there is no sound and no picture', () => {
    const scene = given(session(), arrived('Sol'), arrived('Ana'), toldNotNow('Ben'), admitted('Chidi'))
    expect(inPlan(scene.and(started(), left('Chidi')))).toEqual(['Fay', 'Jo'])
  })
})
