/** Rules M: who may publish what, by phase, role, place and presence, mode, and what was closed. */
import { OPENS_BEFORE_MS } from '@hearth/protocol/limits'
import type { MediaSource } from '@hearth/protocol/roles'
import { describe, expect, test } from 'vitest'
import { mediaPlan } from '../src/media-plan.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { id, mediaIdentity, type Name, nameOf } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  chosen,
  closing,
  connected,
  dropped,
  ended,
  floorTo,
  gone,
  handsCircle,
  LIVEKIT_ROOM,
  left,
  removed,
  room,
  START,
  session,
  speaking,
  started,
  takenAway,
  toldNotNow,
} from '../src/testing/steps.ts'

const inPlan = (scene: Scene): Name[] | undefined =>
  mediaPlan(scene.state)?.participants.map(({ personId }) => nameOf(personId))
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
    const scene = given(session({ format: 'hybrid' }), left('Jo'), arrived('Jo', 'in-the-room')).and(
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

describe('where turns are taken', () => {
  const publishing = (scene: Scene, source: MediaSource): Name[] =>
    (mediaPlan(scene.state)?.participants ?? [])
      .filter((one) => one.publish.includes(source))
      .map((one) => nameOf(one.personId))
  const turns = given(handsCircle('Sol', 'Ana', 'Ben'))

  test('M7: while nobody has the floor no microphone is open, and every camera may be', () => {
    expect(publishing(turns, 'microphone')).toEqual([])
    expect(publishing(turns, 'camera')).toEqual(['Fay', 'Jo', 'Sol', 'Ana', 'Ben'])
  })

  test.each<Name>(['Ana', 'Sol', 'Jo'])('M7: with the floor, %s alone, before a word and after', (name) => {
    const silent = turns.and(floorTo(name))
    for (const scene of [silent, silent.and(speaking(name))]) {
      expect(publishing(scene, 'microphone')).toEqual([name])
      expect(publishing(scene, 'camera')).toEqual(['Fay', 'Jo', 'Sol', 'Ana', 'Ben'])
    }
  })

  test('M7 T7: when it is given back nobody is heard, and then who has it next', () => {
    const passed = turns.and(floorTo('Ana'), asks('Ana', { type: 'pass', turn: 1 }))
    expect(publishing(passed, 'microphone')).toEqual([])
    expect(publishing(passed.and(floorTo('Ben', 1)), 'microphone')).toEqual(['Ben'])
  })

  test('M7 M4: a holder who drops keeps the microphone, one who is gone does not', () => {
    const holds = turns.and(floorTo('Ana'))
    expect(publishing(holds.and(dropped('Ana')), 'microphone')).toEqual(['Ana'])
    expect(publishing(holds.and(gone('Ana')), 'microphone')).toEqual([])
    expect(publishing(holds.and(gone('Ana'), connected('Ana', 2)), 'microphone')).toEqual([])
  })

  test('M7 M1: opened to all again, all may speak', () => {
    const then = turns.and(floorTo('Ana'), chosen('open'))
    expect(publishing(then, 'microphone')).toEqual(['Fay', 'Jo', 'Sol', 'Ana', 'Ben'])
  })

  test('M7 M2: before the session and after it staff speak among themselves, whatever the mode', () => {
    const before = given(session(), admitted('Ana'), chosen('hands'))
    expect(publishing(before, 'microphone')).toEqual(['Fay', 'Jo'])
    expect(publishing(before.and(closing()), 'microphone')).toEqual(['Fay', 'Jo'])
  })

  test('M7 M3: a companion at the site has the floor and stays silent; nobody else is heard', () => {
    const then = given(circle, started(), chosen('hands'), floorTo('Ben'))
    expect(publishing(then, 'microphone')).toEqual([])
  })

  test('M8 M7: who lost microphone or camera has it neither with the floor nor without', () => {
    const closed = turns.and(takenAway('Ana', 'microphone'), takenAway('Ana', 'camera'))
    expect(inPlan(closed)).toContain('Ana')
    expect(publishing(closed, 'camera')).toEqual(['Fay', 'Jo', 'Sol', 'Ben'])
    expect(publishing(closed.and(chosen('open')), 'microphone')).toEqual(['Fay', 'Jo', 'Sol', 'Ben'])
    const called = closed.and(asks('Jo', { type: 'giveFloor', personId: id('Ana'), turn: 0 }))
    expect(publishing(called, 'microphone')).toEqual(['Ana'])
    expect(publishing(called, 'camera')).toEqual(['Fay', 'Jo', 'Sol', 'Ben'])
  })

  test('M11: who was removed has no part', () => {
    expect(inPlan(turns.and(floorTo('Ana'), removed('Ana')))).toEqual(['Fay', 'Jo', 'Sol', 'Ben'])
  })
})
