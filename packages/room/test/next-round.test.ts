import { describe, expect, test } from 'vitest'
import { facilitationView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  chosen,
  floorTo,
  gone,
  handsCircle,
  left,
  openCircle,
  raised,
  session,
  speaking,
  started,
} from '../src/testing/steps.ts'
import {
  aRound,
  comesBack,
  finished,
  handsOf,
  holder,
  namesOf,
  orderOf,
  passed,
  roundCircle,
  spokenThrough,
} from '../src/testing/turn-steps.ts'

describe('again', () => {
  test.each<[boolean, Name[]]>([
    [false, ['Ana', 'Ben', 'Chidi']],
    [true, ['Chidi', 'Ben', 'Ana']],
  ])('T18: the next round, of the same people (reversed: %s)', (reversed, order) => {
    const { over: then } = spokenThrough(given(roundCircle('Ana', 'Ben', 'Chidi')))
    const next = then.when('Jo', { type: 'startNextRound', turn: 3, reversed, prompt: 'And one wish?' })
    expect(next.shared.prompt).toBe('And one wish?')
    expect(spokenThrough(next).names).toEqual(order)
  })

  test('T18: and of whoever has come since', () => {
    const { over: then } = spokenThrough(given(roundCircle('Ana', 'Ben')))
    const scene = then.and(chosen('open'), admitted('Chidi'), left('Ana'))
    const next = scene.when('Fay', { type: 'startNextRound', turn: 2, reversed: false, prompt: '' })
    expect(orderOf(next)).toEqual(['Ben', 'Chidi'])
  })

  test('T18: of none there is no next', () => {
    const scene = given(openCircle('Ana'))
    const then = scene.when('Fay', { type: 'startNextRound', turn: 0, reversed: false, prompt: '' })
    expect(then.refusal).toBe('no-round')
    expect(then.state).toBe(scene.state)
  })

  test('T19 T2: left in the middle, it goes on where it was', () => {
    const scene = given(roundCircle('Ana', 'Ben', 'Chidi', 'Dara'), passed('Ana', 1), comesBack('Ben', 2))
    const open = scene.and(speaking('Chidi', 3), chosen('open'))
    expect(open.shared).toMatchObject({ mode: 'open', floor: null })
    expect(spokenThrough(open.and(chosen('round'))).names).toEqual(['Dara', 'Ben'])
  })

  test('T19 T2: who had not begun is first again', () => {
    const scene = given(roundCircle('Ana', 'Ben'), chosen('hands'), raised('Ben'), chosen('round'))
    expect(holder(scene)).toBe('Ana')
  })

  test('T19: with none, or one that is over, it waits', () => {
    expect(holder(given(openCircle('Ana'), chosen('round')))).toBeNull()
    const { over: then } = spokenThrough(given(roundCircle('Ana')))
    expect(holder(then.and(chosen('open'), chosen('round')))).toBeNull()
  })

  test('T13 V10: a round is over when everybody has had a turn, and nobody is still to come back', () => {
    const isOver = (scene: Scene) => scene.shared.round?.over
    const scene = given(roundCircle('Ana', 'Ben'))
    const half = scene.and(comesBack('Ana', 1))
    const all = half.and(finished('Ben', 2))
    expect([scene, half, all, all.and(finished('Ana', 3))].map(isOver)).toEqual([false, false, false, true])
  })

  test('T15 V10: a round does not list people who are gone, and does not wait for them', () => {
    const { shared } = given(roundCircle('Ana', 'Ben', 'Chidi'), gone('Ben'))
      .and(finished('Ana', 1))
      .and(finished('Chidi', 2))
    expect(namesOf(shared.round?.order.map(({ personId }) => personId) ?? [])).toEqual(['Ana', 'Chidi'])
    expect(shared.round?.over).toBe(true)
  })

  test('T14 T21: the order follows seats, not arrivals', () => {
    const scene = given(session(), arrived('Ana'), arrived('Ben')).and(
      asks('Fay', { type: 'admit', personId: id('Ben') }),
      asks('Fay', { type: 'admit', personId: id('Ana') }),
      started(),
    )
    expect(orderOf(scene.when('Fay', aRound()))).toEqual(['Ben', 'Ana'])
    const picked = scene.and(chosen('nominate'), floorTo('Fay'))
    expect(namesOf(facilitationView(picked.state).nominees)).toEqual(['Jo', 'Ben', 'Ana'])
  })

  test('T13: in hands Ana can come back once more, even after she came back in the round', () => {
    const scene = given(roundCircle('Ana', 'Ben'), comesBack('Ana', 1), chosen('hands'), floorTo('Ana', 2))
    expect(handsOf(scene.and(comesBack('Ana', 3)))).toEqual(['Ana'])
  })

  test('T5: Ana has the floor again, and the number of her earlier turn is refused', () => {
    const scene = given(handsCircle('Ana'), floorTo('Ana'), passed('Ana', 1), floorTo('Ana', 1))
    for (const type of ['startSpeaking', 'finishSpeaking', 'pass', 'comeBackToMe'] as const) {
      expect(scene.when('Ana', { type, turn: 1 }).refusal).toBe('floor-moved')
    }
  })

  test('T18: a new round after a round does not choose the mode again', () => {
    const then = given(roundCircle('Ana')).when('Fay', { ...aRound(), turn: 1 })
    expect(then.events.map(({ type }) => type)).not.toContain('modeChosen')
  })

  test('T11: with the close a round is over', () => {
    const then = given(roundCircle('Ana', 'Ben'), finished('Ana', 1), asks('Fay', { type: 'closeSession' }))
    expect(then.state).toMatchObject({ floor: null, round: null, spoken: [], comeBack: [] })
  })
})
