/** Rules T13 to T17: everybody once, in order. What comes after: next-round.test.ts. */
import { PRESENCE_GRACE_MS } from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { given } from '../src/testing/given.ts'
import { id, type Name } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  cameBack,
  chosen,
  closing,
  connected,
  dropped,
  floorTo,
  gone,
  later,
  left,
  openCircle,
  raised,
  removed,
  type Steps,
  session,
  speaking,
  takenAway,
  ticked,
  wentAway,
} from '../src/testing/steps.ts'
import {
  aRound,
  comesBack,
  holder,
  ids,
  namesOf,
  orderOf,
  passed,
  roundCircle,
  spokenThrough,
} from '../src/testing/turn-steps.ts'

const places = (scene: ReturnType<typeof given>) => scene.shared.round?.order.map(({ place }) => place)

describe('beginning', () => {
  const circle = given(openCircle('Ana', 'Sol', 'Ben', 'Chidi', 'Kim'))

  test.each<[string, Parameters<typeof aRound>[0], Name[]]>([
    ['from the first seat', {}, ['Ana', 'Sol', 'Ben', 'Chidi']],
    ['from Ben', { from: id('Ben') }, ['Ben', 'Chidi', 'Ana', 'Sol']],
    ['the other way round', { reversed: true }, ['Ana', 'Chidi', 'Ben', 'Sol']],
    ['from Ben the other way round', { from: id('Ben'), reversed: true }, ['Ben', 'Sol', 'Ana', 'Chidi']],
    ['with those who lead', { withFacilitators: true }, ['Fay', 'Jo', 'Ana', 'Sol', 'Ben', 'Chidi']],
    [
      'with those who lead, from Sol',
      { withFacilitators: true, from: id('Sol') },
      ['Sol', 'Ben', 'Chidi', 'Fay', 'Jo', 'Ana'],
    ],
  ])('T14: round the circle %s; the first has the floor at once', (_how, changes, order) => {
    const then = circle.when('Jo', aRound(changes))
    expect(orderOf(then)).toEqual(order)
    expect(then.shared.mode).toBe('round')
    expect(holder(then)).toBe(order[0])
    expect(then.shared.turn).toBe(1)
  })

  test('T14: shuffled, everybody once, by what the door made of it; whom it begins from is first', () => {
    const shuffles = ['one', 'two', 'three', 'four'].map((newId) =>
      given(openCircle('Ana', 'Sol', 'Ben', 'Chidi', 'Dara')).and({
        asked: { by: 'participant', personId: id('Fay'), command: aRound({ shuffled: true }), newId },
      }),
    )
    for (const scene of shuffles) {
      expect(orderOf(scene).sort()).toEqual(['Ana', 'Ben', 'Chidi', 'Dara', 'Sol'])
    }
    expect(new Set(shuffles.map((scene) => orderOf(scene).join())).size).toBeGreaterThan(1)
    for (const name of ['Ana', 'Sol', 'Ben', 'Chidi'] as const) {
      const [first, ...rest] = orderOf(circle.when('Fay', aRound({ shuffled: true, from: id(name) })))
      expect([first, new Set(rest).size, rest.includes(name)]).toEqual([name, 3, false])
    }
    expect(circle.when('Fay', aRound({ shuffled: true })).state).toEqual(
      circle.when('Fay', aRound({ shuffled: true })).state,
    )
  })

  test('T14: what the circle is asked is shown with it', () => {
    const then = circle.when('Fay', aRound({ prompt: 'One word for today?' }))
    expect(then.shared.prompt).toBe('One word for today?')
    expect(then.and(asks('Jo', aRound({ turn: 1 }))).shared.prompt).toBe('')
  })

  test.each<[string, Name, Steps]>([
    ['a stranger', 'Zoe', []],
    ['Jo, who leads', 'Jo', []],
    ['Kim, who types', 'Kim', []],
    ['Dara, who waits', 'Dara', arrived('Dara')],
    ['Ben, who is gone', 'Ben', gone('Ben')],
    ['Ben, who left', 'Ben', left('Ben')],
  ])('T14: not from %s', (_who, name, steps) => {
    const scene = circle.and(steps)
    const then = scene.when('Fay', aRound({ from: id(name) }))
    expect(then.refusal).toBe('not-in-circle')
    expect(then.state).toBe(scene.state)
  })

  test('T14 T2: it ends the turn that goes on, from any mode', () => {
    const scene = circle.and(chosen('hands'), floorTo('Chidi'), speaking('Chidi'))
    const then = scene.when('Jo', aRound({ turn: 1 }))
    expect(then.events.map(({ type }) => type)).toEqual([
      'floorFreed',
      'modeChosen',
      'roundBegan',
      'floorGiven',
    ])
    expect(then.state.turnsHad).toEqual({ [id('Chidi')]: 1 })
    expect(places(then)).toEqual(['waits', 'waits', 'waits', 'waits'])
  })

  test('T14 G3: while live only', () => {
    expect(given(session(), admitted('Ana')).when('Fay', aRound()).refusal).toBe('wrong-phase')
    expect(given(session(), closing()).when('Fay', aRound()).refusal).toBe('session-over')
  })

  test('T14 T5: of two who begin one in the same instant the first counts', () => {
    const one = circle.when('Jo', aRound())
    const then = one.when('Fay', aRound({ reversed: true }))
    expect(then.refusal).toBe('floor-moved')
    expect(then.state).toBe(one.state)
  })

  test('T14: of nobody it is a round that is over', () => {
    const then = given(openCircle()).when('Fay', aRound())
    expect(then.shared).toMatchObject({ mode: 'round', floor: null, round: { order: [], over: true } })
  })
})

describe('going round', () => {
  test('T15: everybody has one turn, in order, by itself; then the floor is free', () => {
    const { names, over: then } = spokenThrough(given(roundCircle('Ana', 'Ben', 'Chidi')))
    expect(names).toEqual(['Ana', 'Ben', 'Chidi'])
    expect(then.shared).toMatchObject({ mode: 'round', floor: null, turn: 3, round: { over: true } })
  })

  test('T15 T7: passing is equal to speaking', () => {
    const then = given(roundCircle('Ana', 'Ben'), passed('Ana', 1))
    expect(holder(then)).toBe('Ben')
    expect(places(then)).toEqual(['had', 'waits'])
    expect(then.state.turnsHad).toEqual({})
  })

  test('T13 T15: who asks to come back is asked once more, in the order of asking', () => {
    const scene = given(roundCircle('Ana', 'Ben', 'Chidi'), comesBack('Ana', 1), comesBack('Ben', 2))
    expect(places(scene)).toEqual(['comes-back', 'comes-back', 'waits'])
    expect(spokenThrough(scene).names).toEqual(['Chidi', 'Ana', 'Ben'])
  })

  test('T13: also in the middle of a word, and of it a turn counts', () => {
    const then = given(roundCircle('Ana', 'Ben'), speaking('Ana'), comesBack('Ana', 1))
    expect(then.state.turnsHad).toEqual({ [id('Ana')]: 1 })
    expect(places(then)).toEqual(['comes-back', 'waits'])
  })

  test('T13: once more, not for ever', () => {
    const then = given(roundCircle('Ana'), comesBack('Ana', 1))
    expect(holder(then)).toBe('Ana')
    const again = then.when('Ana', { type: 'comeBackToMe', turn: 2 })
    expect(again.shared).toMatchObject({ floor: null, round: { over: true } })
  })

  test('T3 T15: a turn given out of order is theirs; the round goes on where it was', () => {
    const scene = given(roundCircle('Ana', 'Ben', 'Chidi'), floorTo('Chidi', 1))
    expect(holder(scene)).toBe('Chidi')
    expect(spokenThrough(scene).names).toEqual(['Chidi', 'Ana', 'Ben'])
  })

  test('T3 T2: who had begun when the floor was given to another has had it', () => {
    const scene = given(roundCircle('Ana', 'Ben', 'Chidi'), speaking('Ana'), floorTo('Jo', 1))
    expect(spokenThrough(scene).names).toEqual(['Jo', 'Ben', 'Chidi'])
  })

  test('T4: nobody is called in a round', () => {
    const scene = given(roundCircle('Ana'), raised('Jo'))
    expect(scene.when('Fay', { type: 'callNext', turn: 1 }).refusal).toBe('wrong-mode')
  })

  test('T29: one turn ahead all know who is next', () => {
    const scene = given(roundCircle('Ana', 'Ben', 'Chidi'))
    const next = (one: typeof scene) => one.shared.next && namesOf([one.shared.next])[0]
    expect(next(scene)).toBe('Ben')
    expect(next(scene.and(dropped('Ben')))).toBe('Chidi')
    const last = scene.and(comesBack('Ana', 1), passed('Ben', 2))
    expect([holder(last), next(last)]).toEqual(['Chidi', 'Ana'])
    expect(next(last.and(passed('Chidi', 3)))).toBeNull()
  })
})

describe('who cannot just now', () => {
  test.each<[string, Steps, Steps]>([
    ['drops', dropped('Ben'), connected('Ben', 2)],
    ['is gone', gone('Ben'), connected('Ben', 2)],
    ['is away', wentAway('Ben'), cameBack('Ben')],
    [
      'has lost the microphone',
      takenAway('Ben', 'microphone'),
      asks('Jo', { type: 'giveBack', personId: id('Ben'), source: 'microphone' }),
    ],
  ])('T16: Ben, who %s, is stepped over, and is first again', (_how, out, back) => {
    const scene = given(roundCircle('Ana', 'Ben', 'Chidi', 'Dara'), out, passed('Ana', 1))
    expect(holder(scene)).toBe('Chidi')
    expect(holder(scene.and(back, passed('Chidi', 2)))).toBe('Ben')
    const alone = scene.and(passed('Chidi', 2), passed('Dara', 3))
    expect(holder(alone)).toBeNull()
    expect(holder(alone.and(back))).toBe('Ben')
  })

  test('T9: a holder who drops keeps the floor for the grace, and then comes back at the end', () => {
    const scene = given(roundCircle('Ana', 'Ben'), dropped('Ana'), later(PRESENCE_GRACE_MS - 1), ticked())
    expect(holder(scene)).toBe('Ana')
    const then = scene.and(later(1)).whenSystem({ type: 'tick' })
    expect(then.events.map(({ type }) => type)).toEqual(['graceEnded', 'floorFreed', 'floorGiven'])
    expect(holder(then)).toBe('Ben')
    expect(spokenThrough(then.and(connected('Ana', 2))).names).toEqual(['Ben', 'Ana'])
  })

  test('T9 P11: one who is away comes back at the end, at once, however often', () => {
    const scene = given(roundCircle('Ana', 'Ben'), speaking('Ana'), wentAway('Ana'))
    expect([holder(scene), places(scene)]).toEqual(['Ben', ['comes-back', 'waits']])
    const again = scene.and(cameBack('Ana'), passed('Ben', 2), wentAway('Ana'))
    expect([holder(again), places(again)]).toEqual([null, ['comes-back', 'had']])
    expect(holder(again.and(cameBack('Ana')))).toBe('Ana')
  })

  test('T9 M8: who loses the microphone loses the turn, and has it when they have it back', () => {
    const scene = given(roundCircle('Ana', 'Ben'), takenAway('Ana', 'microphone'))
    expect(holder(scene)).toBe('Ben')
    const back = asks('Fay', { type: 'giveBack', personId: id('Ana'), source: 'microphone' })
    expect(spokenThrough(scene.and(back)).names).toEqual(['Ben', 'Ana'])
  })

  test.each<[string, Steps]>([
    ['leaves', left('Ana')],
    ['is removed', removed('Ana')],
  ])('T17: Ana, who has the floor, %s: it goes on, and she stands in it no more', (_how, steps) => {
    const then = given(roundCircle('Ana', 'Ben'), steps)
    expect([holder(then), orderOf(then)]).toEqual(['Ben', ['Ben']])
  })

  test('T17: who had spoken, or comes back, and leaves stands nowhere', () => {
    const scene = given(roundCircle('Ana', 'Ben', 'Chidi'), passed('Ana', 1), comesBack('Ben', 2))
    const then = scene.and(left('Ana'), left('Ben'))
    expect(then.state).toMatchObject({ spoken: [], comeBack: [], round: { order: ids('Chidi') } })
    const again = then.and(admitted('Ana'))
    expect(spokenThrough(again).names).toEqual(['Chidi', 'Ana'])
  })

  test('T17: who is let in during a round is its last; those who type or lead, where they take no part, are not in it', () => {
    const scene = given(
      roundCircle('Ana', 'Ben'),
      admitted('Chidi'),
      admitted('Kim'),
      left('Jo'),
      arrived('Jo'),
    )
    expect(orderOf(scene)).toEqual(['Ana', 'Ben', 'Chidi'])
    const over = spokenThrough(scene).over
    expect(holder(over.and(admitted('Dara')))).toBe('Dara')
  })

  test('T17: a round that is over, in another mode, takes nobody in any more', () => {
    const { over: then } = spokenThrough(given(roundCircle('Ana')))
    const later = then.and(chosen('open'), admitted('Ben'), chosen('round'))
    expect([holder(later), orderOf(later)]).toEqual([null, ['Ana']])
  })
})

test('T17: who was gone when the round began, and is back, stands at its end; who stood in it keeps their place', () => {
  const begun = given(openCircle('Ana', 'Ben', 'Chidi'), gone('Ana'), asks('Fay', aRound()))
  expect(orderOf(begun)).toEqual(['Ben', 'Chidi'])
  const back = begun.and(connected('Ana', 2))
  expect(orderOf(back)).toEqual(['Ben', 'Chidi', 'Ana'])
  expect(spokenThrough(back).names).toEqual(['Ben', 'Chidi', 'Ana'])
  expect(orderOf(back.and(gone('Chidi'), connected('Chidi', 2)))).toEqual(['Ben', 'Chidi', 'Ana'])
})
