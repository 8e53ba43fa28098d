/** Rules T20 and T21: who has the floor picks who is next, among those willing. */
import { describe, expect, test } from 'vitest'
import { facilitationView, ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  chosen,
  closing,
  dropped,
  floorTo,
  gone,
  left,
  openCircle,
  raised,
  type Steps,
  session,
  speaking,
  takenAway,
  wentAway,
} from '../src/testing/steps.ts'
import { comesBack, handsOf, holder, namesOf, roundCircle } from '../src/testing/turn-steps.ts'

const circle: Steps = [openCircle('Ana', 'Ben', 'Chidi', 'Sol'), chosen('nominate'), floorTo('Ana')]
const pick = (name: Name, turn = 1) => ({ type: 'nominate', personId: id(name), turn }) as const
const notNow = (name: Name) => asks(name, { type: 'setWilling', willing: false })
const nominees = (scene: Scene) => namesOf(facilitationView(scene.state).nominees)

describe('picking', () => {
  test('V16: the holder sees how many of the people they can pick have not been heard', () => {
    const scene = given(circle, speaking('Ana')).and(asks('Ana', pick('Ben')), notNow('Chidi'))
    const turn = ownView(scene.state, id('Ben'))?.turn
    expect(namesOf(turn?.nominees ?? [])).toEqual(['Fay', 'Jo', 'Sol', 'Ana'])
    expect(turn?.unheard).toBe(3)
  })

  test('V16: before the start nobody can be picked', () => {
    expect(nominees(given(session(), admitted('Ana'), chosen('nominate')))).toEqual([])
  })

  test('T20: Ana picks Ben, and has had her turn', () => {
    const then = given(circle, speaking('Ana')).when('Ana', pick('Ben'))
    expect(then.events.map(({ type }) => type)).toEqual(['floorFreed', 'floorGiven'])
    expect(holder(then)).toBe('Ben')
    expect(then.state.turnsHad).toEqual({ [id('Ana')]: 1 })
    expect(nominees(then)).toEqual(['Fay', 'Jo', 'Chidi', 'Sol', 'Ana'])
  })

  test('T20: before a word too, and a hand is down', () => {
    const then = given(circle, chosen('hands'), raised('Ana'), chosen('nominate')).and(floorTo('Ana', 1))
    expect(handsOf(then.when('Ana', pick('Ben', 2)))).toEqual([])
  })

  test.each<[string, Name, Steps]>([
    ['who left', 'Ben', left('Ben')],
    ['who is gone', 'Ben', gone('Ben')],
    ['who waits', 'Dara', arrived('Dara')],
    ['whom nobody knows', 'Zoe', []],
  ])('T20: one %s is not in the circle, and nothing is lost', (_who, name, steps) => {
    const scene = given(circle, steps)
    const then = scene.when('Ana', pick(name))
    expect(then.refusal).toBe('not-in-circle')
    expect(then.state).toBe(scene.state)
    expect(holder(then)).toBe('Ana')
  })

  test.each<[string, Name, Steps]>([
    ['who said not now', 'Ben', notNow('Ben')],
    ['who is away', 'Ben', wentAway('Ben')],
    ['who drops', 'Ben', dropped('Ben')],
    ['whose microphone is closed', 'Ben', takenAway('Ben', 'microphone')],
    ['who types', 'Kim', admitted('Kim')],
    ['who picks', 'Ana', []],
  ])('T20 T21: one %s is not picked', (_who, name, steps) => {
    const scene = given(circle, steps)
    const then = scene.when('Ana', pick(name))
    expect(then.refusal).toBe('not-willing')
    expect(then.state).toBe(scene.state)
    expect(nominees(scene)).not.toContain(name)
  })

  test('T8 T20: nobody picks without the floor, not those who lead either', () => {
    for (const name of ['Ben', 'Fay'] as const) {
      expect(given(circle).when(name, pick('Chidi')).refusal).toBe('not-your-turn')
    }
  })

  test('T5 T20: nor after a turn they have not seen, nor in another mode', () => {
    expect(given(circle).when('Ana', pick('Ben', 0)).refusal).toBe('floor-moved')
    expect(given(roundCircle('Ana', 'Ben')).when('Ana', pick('Ben')).refusal).toBe('wrong-mode')
  })

  test('T13: who asks to come back has not had it, and may be picked first again', () => {
    const then = given(circle, comesBack('Ana', 1))
    expect([holder(then), nominees(then)]).toEqual([null, ['Fay', 'Jo', 'Ana', 'Ben', 'Chidi', 'Sol']])
  })

  test('T20 T29: it does not go on by itself, and nobody knows who is next', () => {
    const then = given(circle, asks('Ana', { type: 'finishSpeaking', turn: 1 }))
    expect([holder(then), then.shared.next]).toEqual([null, null])
  })
})

describe('not now', () => {
  const scene = given(circle)

  test('T21 V16: the list is the holder’s and that of those who lead', () => {
    const own = (name: Name) => ownView(scene.state, id(name))?.turn
    expect(namesOf(own('Ana')?.nominees ?? [])).toEqual(['Fay', 'Jo', 'Ben', 'Chidi', 'Sol'])
    expect(own('Ben')).toBeNull()
    expect(nominees(scene)).toEqual(['Fay', 'Jo', 'Ben', 'Chidi', 'Sol'])
    expect(nominees(given(openCircle('Ana')))).toEqual([])
  })

  test('T21 V7: said privately it takes the name off the list, and changes nothing else', () => {
    const then = scene.and(notNow('Ben'))
    expect(nominees(then)).not.toContain('Ben')
    expect(then.shared).toStrictEqual(scene.shared)
    for (const name of ['Chidi', 'Sol', 'Fay'] as const) {
      expect(ownView(then.state, id(name))).toStrictEqual(ownView(scene.state, id(name)))
    }
    expect(ownView(then.state, id('Ben'))?.willing).toBe(false)
    const back = then.and(asks('Ben', { type: 'setWilling', willing: true }))
    expect(back.state).toEqual(scene.state)
  })

  test('T21: saying so twice makes nothing happen; who waits has nothing to say', () => {
    expect(scene.when('Ben', { type: 'setWilling', willing: true }).events).toEqual([])
    expect(scene.and(notNow('Ben')).when('Ben', { type: 'setWilling', willing: false }).events).toEqual([])
    const waits = scene.and(arrived('Dara'))
    expect(waits.when('Dara', { type: 'setWilling', willing: false }).refusal).toBe('not-admitted')
    const closed = given(session(), admitted('Ana'), closing())
    expect(closed.when('Ana', { type: 'setWilling', willing: false }).refusal).toBe('session-over')
  })

  test('T21: a facilitator gives the floor to who is not willing all the same: they may pass', () => {
    expect(holder(scene.and(notNow('Ben'), floorTo('Ben', 1)))).toBe('Ben')
  })
})
