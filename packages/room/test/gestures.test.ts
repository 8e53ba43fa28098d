/** Rules E1 to E5 and E8: what facilitators ask of somebody, mend and show. Nobody is made to do anything. */
import type { MediaSource } from '@hearth/protocol/roles'
import { describe, expect, test } from 'vitest'
import { mediaPlan } from '../src/media-plan.ts'
import { facilitationView, ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { helpId, id, type Name, nameOf } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  askedForHelp,
  asks,
  connected,
  dropped,
  floorTo,
  gone,
  handsCircle,
  left,
  openCircle,
  removed,
  type Steps,
  session,
  started,
  takenAway,
  takenHelp,
} from '../src/testing/steps.ts'
import { privately, wrote } from '../src/testing/text-steps.ts'

const NOTHING = { ok: true, events: [] }
const ask = (name: Name, source: MediaSource = 'camera') =>
  ({ type: 'askToTurnOn', personId: id(name), source }) as const
const answer = (source: MediaSource = 'camera') => ({ type: 'answerTurnOn', source }) as const
const rename = (name: Name, to: string) => ({ type: 'rename', personId: id(name), name: to }) as const
const spotlight = (name: Name | null) =>
  ({ type: 'spotlight', personId: name === null ? null : id(name) }) as const
const allow = (allowed: boolean) => ({ type: 'allowReactions', allowed }) as const
const close = asks('Fay', { type: 'closeSession' })

const askedIn = (scene: Scene) =>
  facilitationView(scene.state).asked.map(({ personId, sources }) => [nameOf(personId), sources])

describe('asked to turn on', () => {
  const circle = given(openCircle('Ana', 'Ben', 'Kim'))

  test.each<MediaSource>(['microphone', 'camera'])('E1: Fay asks Ana to turn her %s on', (source) => {
    const then = circle.when('Fay', ask('Ana', source))
    expect(then.events).toEqual([{ type: 'askedToTurnOn', personId: id('Ana'), source, at: then.now }])
    expect(ownView(then.state, id('Ana'))?.askedToTurnOn).toEqual([source])
    expect(askedIn(then)).toEqual([['Ana', [source]]])
    expect(mediaPlan(then.state)).toEqual(mediaPlan(circle.state))
    expect(then.when('Jo', ask('Ana', source)).decision).toEqual(NOTHING)
  })

  test('E1: also a facilitator, and both at once', () => {
    const then = circle.and(asks('Fay', ask('Jo')), asks('Fay', ask('Jo', 'microphone')))
    expect(askedIn(then)).toEqual([['Jo', ['camera', 'microphone']]])
  })

  test.each<[string, Name, Steps]>([
    ['before the session', 'Ana', [session(), admitted('Ana')]],
    [
      'who is a companion at the site',
      'Ana',
      [session({ format: 'hybrid' }), admitted('Ana', 'in-the-room'), started()],
    ],
    ['whose camera was closed', 'Ana', [openCircle('Ana'), takenAway('Ana', 'camera')]],
  ])('E2: nobody %s', (_who, name, steps) => {
    expect(given(steps).when('Fay', ask(name)).refusal).toBe('media-closed')
  })

  test('E2: a microphone only of who has the floor, where turns are taken', () => {
    const scene = given(handsCircle('Ana', 'Ben'), floorTo('Ana'))
    expect(scene.when('Fay', ask('Ben', 'microphone')).refusal).toBe('media-closed')
    expect(scene.when('Fay', ask('Ana', 'microphone')).refusal).toBeNull()
    expect(scene.when('Fay', ask('Ben')).refusal).toBeNull()
  })

  test('E2: no captioner, and nobody who is not in the circle', () => {
    expect(circle.when('Fay', ask('Kim')).refusal).toBe('no-voice')
    const scene = circle.and(arrived('Chidi'), gone('Ben'))
    for (const name of ['Zoe', 'Chidi', 'Ben'] as const) {
      expect(scene.when('Fay', ask(name)).refusal).toBe('not-in-circle')
    }
  })

  test('E3: Ana answers, and is asked no more', () => {
    const asked = circle.and(asks('Fay', ask('Ana')), asks('Jo', ask('Ana', 'microphone')))
    const then = asked.when('Ana', answer())
    expect(then.events).toEqual([
      { type: 'turnOnAnswered', personId: id('Ana'), source: 'camera', at: then.now },
    ])
    expect(askedIn(then)).toEqual([['Ana', ['microphone']]])
    expect(then.when('Ana', answer()).decision).toEqual(NOTHING)
    expect(then.when('Ben', answer('microphone')).decision).toEqual(NOTHING)
    expect(askedIn(then.and(asks('Fay', ask('Ana'))))).toEqual([['Ana', ['microphone', 'camera']]])
  })

  test.each<[string, Steps]>([
    [
      'it is closed',
      [takenAway('Ana', 'camera'), asks('Fay', { type: 'giveBack', personId: id('Ana'), source: 'camera' })],
    ],
    ['she is gone', [gone('Ana'), connected('Ana', 2)]],
    ['she leaves', left('Ana')],
    ['the session closes', close],
  ])('E3: it goes when %s', (_when, steps) => {
    const then = circle.and(asks('Fay', ask('Ana')), steps)
    expect(askedIn(then)).toEqual([])
    expect(ownView(then.state, id('Ana'))?.askedToTurnOn ?? []).toEqual([])
  })

  test('E3: it stays through a drop', () => {
    expect(askedIn(circle.and(asks('Fay', ask('Ana')), dropped('Ana'), connected('Ana', 2)))).toHaveLength(1)
  })
})

describe('a name that is mended', () => {
  test('E4: Fay mends Ana’s, and everybody reads it', () => {
    const then = given(openCircle('Ana')).when('Fay', rename('Ana', 'Anna'))
    expect(then.events).toEqual([{ type: 'personRenamed', personId: id('Ana'), name: 'Anna', at: then.now }])
    expect(then.seen('Ana')?.name).toBe('Anna')
    expect(ownView(then.state, id('Ana'))?.name).toBe('Anna')
    expect(then.when('Jo', rename('Ana', 'Anna')).decision).toEqual(NOTHING)
  })

  test('E4 V4: also in the lobby, where it may look like another’s', () => {
    const scene = given(session(), admitted('Ana'), arrived('Ben'))
    const then = scene.when('Jo', rename('Ben', 'ANA'))
    expect(facilitationView(then.state).lobby).toMatchObject([{ name: 'ANA', sameName: true }])
  })

  test('E4: a captioner’s too, of who is gone, and while the session closes', () => {
    const scene = given(openCircle('Ana', 'Kim'), gone('Ana'), close)
    expect(scene.when('Fay', rename('Kim', 'Kym')).refusal).toBeNull()
    const then = scene.when('Fay', rename('Ana', 'Anna')).and(connected('Ana', 2))
    expect(then.seen('Ana')?.name).toBe('Anna')
  })

  test('E4: what Ana asked for and wrote stays as she was called', () => {
    const scene = given(openCircle('Ana'), askedForHelp('Ana', 'pause'), wrote(privately('Ana', ['Fay'])))
    const then = scene.and(asks('Fay', rename('Ana', 'Anna')))
    expect(facilitationView(then.state).help).toMatchObject([{ name: 'Ana' }])
    expect(ownView(then.state, id('Fay'))?.texts).toMatchObject([{ name: 'Ana' }])
    expect(then.and(takenHelp('Ana', 'pause')).state.help).toMatchObject([{ id: helpId('Ana', 'pause') }])
  })

  test('E4: of no staff, and of nobody who is not there', () => {
    const scene = given(openCircle('Ana', 'Sol'), left('Ana'))
    for (const name of ['Fay', 'Jo', 'Sol'] as const) {
      expect(scene.when('Fay', rename(name, 'Somebody')).refusal).toBe('has-account')
    }
    for (const name of ['Ana', 'Zoe'] as const) {
      expect(scene.when('Fay', rename(name, 'Somebody')).refusal).toBe('not-in-circle')
    }
  })
})

describe('in the middle', () => {
  const circle = given(openCircle('Ana', 'Ben', 'Kim'))

  test('E5: Fay puts Ana there, Jo Ben, and then nobody', () => {
    const then = circle.when('Fay', spotlight('Ana'))
    expect(then.events).toEqual([{ type: 'spotlightSet', personId: id('Ana'), at: then.now }])
    expect(then.shared.spotlight).toBe(id('Ana'))
    expect(then.when('Jo', spotlight('Ana')).decision).toEqual(NOTHING)
    const second = then.when('Jo', spotlight('Ben'))
    expect(second.shared.spotlight).toBe(id('Ben'))
    expect(second.when('Fay', spotlight(null)).shared.spotlight).toBeNull()
    expect(circle.when('Fay', spotlight(null)).decision).toEqual(NOTHING)
  })

  test('E5: it is nobody’s turn', () => {
    const scene = given(handsCircle('Ana', 'Ben'), floorTo('Ben'))
    const then = scene.when('Fay', spotlight('Ana'))
    expect({ ...then.state, spotlight: null, now: 0 }).toEqual({ ...scene.state, now: 0 })
  })

  test('E5: nobody who is not in the circle, and no captioner', () => {
    const scene = circle.and(arrived('Chidi'), gone('Ben'))
    for (const name of ['Zoe', 'Chidi', 'Ben'] as const) {
      expect(scene.when('Fay', spotlight(name)).refusal).toBe('not-in-circle')
    }
    expect(scene.when('Fay', spotlight('Kim')).refusal).toBe('no-voice')
  })

  test('E5 G3: only while the session is live', () => {
    expect(given(session(), admitted('Ana')).when('Fay', spotlight('Ana')).refusal).toBe('wrong-phase')
    expect(circle.and(close).when('Fay', spotlight('Ana')).refusal).toBe('session-over')
  })

  test.each<[string, Steps]>([
    ['she is gone', [gone('Ana'), connected('Ana', 2)]],
    ['she leaves', left('Ana')],
    ['she is removed', removed('Ana')],
    ['the session closes', close],
  ])('E5: it goes when %s', (_when, steps) => {
    expect(circle.and(asks('Fay', spotlight('Ana')), steps).shared.spotlight).toBeNull()
  })

  test('E5: it stays through a drop', () => {
    expect(circle.and(asks('Fay', spotlight('Ana')), dropped('Ana')).shared.spotlight).toBe(id('Ana'))
  })
})

describe('reactions', () => {
  test('E8: the circle may react until a facilitator says otherwise', () => {
    const scene = given(session())
    expect(scene.shared.reactions).toBe(true)
    expect(scene.when('Fay', allow(true)).decision).toEqual(NOTHING)
    const then = scene.when('Jo', allow(false))
    expect(then.events).toEqual([{ type: 'reactionsAllowed', allowed: false, at: then.now }])
    expect(then.shared.reactions).toBe(false)
    expect(then.when('Fay', allow(false)).decision).toEqual(NOTHING)
    expect(then.and(started()).when('Fay', allow(true)).shared.reactions).toBe(true)
  })

  test('E8 G3: not once the session closes', () => {
    expect(given(openCircle(), close).when('Fay', allow(false)).refusal).toBe('session-over')
  })
})
