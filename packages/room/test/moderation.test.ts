/** Rules M8 to M11: what facilitators close and give back, and whom they put out. The door is in door.test.ts. */
import { MEDIA_SOURCES, type MediaSource } from '@hearth/protocol/roles'
import { describe, expect, test } from 'vitest'
import { audienceOf } from '../src/audience-of.ts'
import { mediaPlan } from '../src/media-plan.ts'
import { facilitationView, ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name, nameOf } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  chosen,
  connected,
  dropped,
  floorTo,
  gone,
  handsCircle,
  later,
  left,
  openCircle,
  raised,
  removed,
  START,
  type Steps,
  session,
  speaking,
  started,
  system,
  takenAway,
  toldNotNow,
} from '../src/testing/steps.ts'

const NOTHING = { ok: true, events: [] }
const MUTE = { type: 'muteEveryone' } as const
const UNMUTE = { type: 'unmuteEveryone' } as const
const close = asks('Fay', { type: 'closeSession' })
const takeAway = (name: Name, source: MediaSource) =>
  ({ type: 'takeAway', personId: id(name), source }) as const
const giveBack = (name: Name, source: MediaSource) =>
  ({ type: 'giveBack', personId: id(name), source }) as const
const mayPublish = (scene: Scene, name: Name) =>
  mediaPlan(scene.state)?.participants.find((one) => one.personId === id(name))?.publish
const silenced = (scene: Scene): Name[] =>
  Object.values(scene.state.people)
    .filter((person) => person.takenAway.includes('microphone'))
    .map((person) => nameOf(person.id))

describe('closing a microphone, or a camera', () => {
  test.each<[MediaSource, MediaSource]>([
    ['microphone', 'camera'],
    ['camera', 'microphone'],
  ])('M8: Fay closes Ana’s %s, her %s stays', (source, other) => {
    const then = given(openCircle('Ana', 'Ben')).when('Fay', takeAway('Ana', source))
    expect(then.events).toEqual([{ type: 'mediaTakenAway', personId: id('Ana'), source, at: then.now }])
    expect(mayPublish(then, 'Ana')).toEqual([other])
    expect(mayPublish(then, 'Ben')).toEqual(['microphone', 'camera'])
    expect(mayPublish(then.and(takenAway('Ana', other)), 'Ana')).toEqual([])
  })

  test.each<Name>(['Sol', 'Jo', 'Fay'])('M8: also that of %s', (name) => {
    expect(mayPublish(given(openCircle('Sol'), takenAway(name, 'camera')), name)).toEqual(['microphone'])
  })

  test('M8: also before the session, and of who is gone', () => {
    const before = given(session({}, START - 3_600_000), takenAway('Jo', 'microphone'))
    expect(mayPublish(before, 'Jo')).toEqual(['camera'])
    const away = given(openCircle('Ana'), gone('Ana')).when('Fay', takeAway('Ana', 'microphone'))
    expect(mayPublish(away.and(connected('Ana', 2)), 'Ana')).toEqual(['camera'])
  })

  test.each<[string, Steps]>([
    ['a drop', [dropped('Jo'), connected('Jo', 2)]],
    ['a long absence', [gone('Jo'), later(20 * 60_000), connected('Jo', 2)]],
    ['a change of mode', [chosen('hands'), chosen('open')]],
    ['a server that was away', [later(1000), system({ type: 'resume', alive: [] }), connected('Jo')]],
    ['the start', started()],
    ['start and close', [started(), close]],
  ])('M8: it holds through %s, until a facilitator gives it back', (_what, steps) => {
    const closed = given(session(), takenAway('Jo', 'microphone'), steps)
    expect(mayPublish(closed, 'Jo')).toEqual(['camera'])
    const then = closed.when('Jo', giveBack('Jo', 'microphone'))
    expect(then.events).toEqual([
      { type: 'mediaGivenBack', personId: id('Jo'), source: 'microphone', at: then.now },
    ])
    expect(mayPublish(then, 'Jo')).toEqual(['microphone', 'camera'])
  })

  test('M8: each is given back by itself', () => {
    const both = given(openCircle('Ana'), takenAway('Ana', 'camera'), takenAway('Ana', 'microphone'))
    expect(mayPublish(both.and(asks('Jo', giveBack('Ana', 'camera'))), 'Ana')).toEqual(['camera'])
    expect(mayPublish(both.and(asks('Jo', giveBack('Ana', 'microphone'))), 'Ana')).toEqual(['microphone'])
  })

  test('M8: with the microphone Ana loses the floor', () => {
    const scene = given(handsCircle('Ana'), floorTo('Ana'), speaking('Ana'))
    const then = scene.when('Jo', takeAway('Ana', 'microphone'))
    expect(then.events).toEqual([
      { type: 'mediaTakenAway', personId: id('Ana'), source: 'microphone', at: then.now },
      { type: 'floorFreed', how: 'not-had', at: then.now },
    ])
    expect(then.shared.floor).toBeNull()
  })

  test('M8: not with the camera, and not with the microphone of Ben', () => {
    const scene = given(handsCircle('Ana', 'Ben'), floorTo('Ana'))
    for (const command of [takeAway('Ana', 'camera'), takeAway('Ben', 'microphone')]) {
      expect(scene.when('Jo', command).shared.floor?.personId).toBe(id('Ana'))
    }
  })

  test.each(MEDIA_SOURCES)('M8: what is closed is not closed, what is open not given back: %s', (source) => {
    const scene = given(openCircle('Ana'))
    expect(scene.when('Fay', giveBack('Ana', source)).decision).toEqual(NOTHING)
    const closed = scene.when('Fay', takeAway('Ana', source))
    expect(closed.when('Jo', takeAway('Ana', source)).decision).toEqual(NOTHING)
  })

  test.each<[string, Name, Steps]>([
    ['Ana, who waits', 'Ana', arrived('Ana')],
    ['Ana, who was told not now', 'Ana', toldNotNow('Ana')],
    ['Ana, who left', 'Ana', [admitted('Ana'), left('Ana')]],
    ['a stranger', 'Zoe', []],
  ])('M8: of %s nothing is closed or given back', (_who, name, steps) => {
    const scene = given(session(), started(), steps)
    for (const command of [takeAway(name, 'camera'), giveBack(name, 'camera')]) {
      const then = scene.when('Fay', command)
      expect(then.refusal).toBe('not-in-circle')
      expect(then.state).toBe(scene.state)
    }
  })

  test('M9: who is given the floor has their microphone again; their camera stays closed', () => {
    const scene = given(handsCircle('Ana'), takenAway('Ana', 'camera'), takenAway('Ana', 'microphone'))
    const then = scene.when('Jo', { type: 'giveFloor', personId: id('Ana'), turn: 0 })
    expect(then.events).toEqual([
      { type: 'mediaGivenBack', personId: id('Ana'), source: 'microphone', at: then.now },
      { type: 'floorGiven', personId: id('Ana'), at: then.now },
    ])
    expect(mayPublish(then, 'Ana')).toEqual(['microphone'])
    expect(then.person('Ana').takenAway).toEqual(['camera'])
  })
})

describe('everyone at once', () => {
  const circle = given(openCircle('Sol', 'Ana', 'Ben'), arrived('Chidi'))

  test('M10: in open it closes every microphone but the facilitators’', () => {
    const scene = circle.and(takenAway('Ana', 'microphone'), gone('Ben'))
    const then = scene.when('Jo', MUTE)
    expect(then.events).toEqual([
      { type: 'mediaTakenAway', personId: id('Sol'), source: 'microphone', at: then.now },
      { type: 'mediaTakenAway', personId: id('Ben'), source: 'microphone', at: then.now },
    ])
    expect(silenced(then)).toEqual(['Sol', 'Ana', 'Ben'])
    expect(mayPublish(then, 'Sol')).toEqual(['camera'])
    expect(mayPublish(then, 'Fay')).toEqual(['microphone', 'camera'])
  })

  test('M10: with nobody left to mute nothing happens', () => {
    expect(circle.when('Fay', MUTE).when('Jo', MUTE).decision).toEqual(NOTHING)
  })

  test('M10 M8: it holds as one by one, and who is let in later is heard', () => {
    const then = circle
      .when('Fay', MUTE)
      .and(gone('Ana'), connected('Ana', 2), chosen('hands'), chosen('open'))
    expect(mayPublish(then, 'Ana')).toEqual(['camera'])
    const one = then.and(asks('Jo', giveBack('Ana', 'microphone')), asks('Jo', { type: 'admitEveryone' }))
    expect(silenced(one)).toEqual(['Sol', 'Ben'])
  })

  test('M10: in hands it ends the turn, and closes nobody’s microphone', () => {
    const scene = given(handsCircle('Ana', 'Ben'), floorTo('Ana'), speaking('Ana'))
    const then = scene.when('Jo', MUTE)
    expect(then.events).toEqual([{ type: 'floorFreed', how: 'not-had', at: then.now }])
    expect(then.shared.floor).toBeNull()
    expect(silenced(then)).toEqual([])
    expect(then.when('Fay', MUTE).decision).toEqual(NOTHING)
  })

  test('M10 G3: only while the session is live', () => {
    expect(given(session(), admitted('Ana')).when('Fay', MUTE).refusal).toBe('wrong-phase')
    expect(circle.and(close).when('Fay', MUTE).refusal).toBe('session-over')
  })

  test.each<[string, Steps]>([
    ['in open', []],
    ['in hands', chosen('hands')],
    ['when the session closes', close],
  ])('M10: to unmute everyone gives every microphone back, %s', (_when, steps) => {
    const scene = circle.and(takenAway('Jo', 'microphone'), takenAway('Ben', 'camera'), asks('Fay', MUTE))
    const then = scene.and(gone('Ana'), steps).when('Jo', UNMUTE)
    expect(then.events.map((event) => event.type)).toEqual(Array(4).fill('mediaGivenBack'))
    expect(silenced(then)).toEqual([])
    expect(then.person('Ben').takenAway).toEqual(['camera'])
    expect(then.when('Fay', UNMUTE).decision).toEqual(NOTHING)
  })
})

describe('removing', () => {
  const phases: [string, Steps, Steps][] = [
    ['scheduled', session({}, START - 3_600_000), []],
    ['lobby', session(), []],
    ['live', session(), started()],
    ['closing', session(), [started(), close]],
  ]

  test.each(phases.slice(1))('M11: Jo removes Ben from the circle: %s', (phase, opened, steps) => {
    const then = given(opened, admitted('Ana'), admitted('Ben'), steps).when('Jo', {
      type: 'remove',
      personId: id('Ben'),
    })
    expect(then.state.phase).toBe(phase)
    expect(then.events).toEqual([{ type: 'personRemoved', personId: id('Ben'), at: then.now }])
    expect(then.shared.people.map((person) => person.name)).toEqual(['Fay', 'Jo', 'Ana'])
  })

  test('M11 V6: name, seat, hand, floor and media are gone at once', () => {
    const circle = given(handsCircle('Ana', 'Ben'), raised('Ben', 'Ana'), floorTo('Ben'))
    const then = circle.when('Fay', { type: 'remove', personId: id('Ben') })
    expect(then.state).toMatchObject({ floor: null, hands: [{ personId: id('Ana') }], removed: [id('Ben')] })
    const { removed: _who, ...rest } = then.state
    const all = [rest, then.shared, facilitationView(then.state), mediaPlan(then.state)]
    expect(JSON.stringify(all)).not.toContain('Ben')
    expect(ownView(then.state, id('Ben'))).toBeNull()
    expect(audienceOf(then.state, id('Ben'))).toEqual([])
  })

  test.each<[string, Steps]>([
    ['waits', arrived('Ben')],
    ['was told not now', toldNotNow('Ben')],
    ['is gone from it', [arrived('Ben'), gone('Ben')]],
  ])('M11: from the lobby too, Ben who %s', (_how, steps) => {
    const then = given(session(), steps, removed('Ben'))
    expect(facilitationView(then.state).lobby).toEqual([])
    expect(then.state.people[id('Ben')]).toBeUndefined()
  })

  test('M11: an advisor, and who is gone, are removed as well', () => {
    const then = given(openCircle('Sol', 'Ana'), gone('Ana'), removed('Sol'), removed('Ana'))
    expect(Object.keys(then.state.people).map(nameOf)).toEqual(['Fay', 'Jo'])
  })

  test('M11 A12 A15: the seat is not given again, and Ben did take part', () => {
    const then = given(session(), admitted('Ben'), removed('Ben'), admitted('Ana'))
    expect(then.person('Ana').seat).toEqual({ number: 4 })
    expect(then.state.tookPart.learners).toBe(2)
  })

  test.each(phases)(
    'M11: in %s a facilitator removes no facilitator, and nobody who is not there',
    (_phase, opened, steps) => {
      const scene = given(opened, steps)
      const cases = { Jo: 'is-facilitator', Fay: 'is-facilitator', Zoe: 'not-in-circle' } as const
      for (const name of ['Jo', 'Fay', 'Zoe'] as const) {
        const then = scene.when('Fay', { type: 'remove', personId: id(name) })
        expect(then.refusal).toBe(cases[name])
        expect(then.state).toBe(scene.state)
      }
    },
  )

  test('M11: of two facilitators who remove Ben the first counts; who left is not there', () => {
    const remove = { type: 'remove', personId: id('Ben') } as const
    expect(given(openCircle('Ben'), removed('Ben')).when('Jo', remove).refusal).toBe('not-in-circle')
    expect(given(openCircle('Ben'), left('Ben')).when('Jo', remove).refusal).toBe('not-in-circle')
  })
})
