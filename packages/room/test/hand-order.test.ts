/** Rules Q6 to Q10: what hands are raised for, and in which order they are called. */
import { describe, expect, test } from 'vitest'
import { given } from '../src/testing/given.ts'
import { id, type Name } from '../src/testing/people.ts'
import {
  asks,
  chosen,
  closing,
  connected,
  floorTo,
  gone,
  handsCircle,
  left,
  openCircle,
  raised,
  removed,
  type Steps,
  session,
  speaking,
} from '../src/testing/steps.ts'
import {
  comesBack,
  finished,
  handsOf,
  holder,
  ids,
  raisedFor,
  roundCircle,
} from '../src/testing/turn-steps.ts'

const call = (turn: number) => asks('Fay', { type: 'callNext', turn })
const reply = { type: 'raiseHand', kind: 'reply' } as const
const arrange = (seen: Name[], order: Name[]) =>
  ({ type: 'arrangeHands', seen: ids(...seen), order: ids(...order) }) as const
const fewest: Steps = asks('Fay', { type: 'chooseHandRule', rule: 'fewest-turns' })

describe('replies', () => {
  /** Ana speaks; Ben and Chidi have new thoughts, Dara and Eli reply. */
  const talk = given(
    handsCircle('Ana', 'Ben', 'Chidi', 'Dara', 'Eli'),
    raised('Ben', 'Chidi'),
    floorTo('Ana'),
    speaking('Ana'),
    raisedFor('reply', 'Dara', 'Eli'),
  )

  test('Q6 Q2: they are called first, each kind as raised', () => {
    expect(handsOf(talk)).toEqual(['Dara', 'Eli', 'Ben', 'Chidi'])
    expect(talk.shared).toMatchObject({ thought: id('Ana'), next: id('Dara'), handOrder: 'first-come' })
  })

  test('Q7: a reply that is given the floor leaves the thought and the other replies', () => {
    const scene = talk.and(call(1))
    expect([holder(scene), scene.shared.thought, handsOf(scene)]).toEqual([
      'Dara',
      id('Ana'),
      ['Eli', 'Ben', 'Chidi'],
    ])
    const more = scene.and(speaking('Dara', 2), asks('Ana', { type: 'raiseHand', kind: 'new' }))
    expect(more.when('Ben', reply).refusal).toBeNull()
    expect(holder(more.and(call(2)))).toBe('Eli')
  })

  test('Q7: when the floor goes to a new thought they are down', () => {
    const then = talk.and(floorTo('Ben', 1))
    expect([then.shared.thought, handsOf(then)]).toEqual([id('Ben'), ['Chidi']])
  })

  test('Q7: a reply to whom the floor is given out of order is a reply', () => {
    const then = talk.and(floorTo('Eli', 1))
    expect([then.shared.thought, handsOf(then)]).toEqual([id('Ana'), ['Dara', 'Ben', 'Chidi']])
  })

  test.each<[string, Steps]>([
    ['leaves', left('Ana')],
    ['is removed', removed('Ana')],
  ])('Q7: whose thought it is %s, and they are down', (_how, steps) => {
    const then = talk.and(steps)
    expect([then.shared.thought, handsOf(then)]).toEqual([null, ['Ben', 'Chidi']])
  })

  test('Q6: they reply once the thought was said, and in another mode too', () => {
    const then = talk.and(asks('Ana', { type: 'finishSpeaking', turn: 1 }), chosen('open'))
    expect(then.when('Jo', reply).refusal).toBeNull()
    expect(handsOf(then)).toEqual(['Dara', 'Eli', 'Ben', 'Chidi'])
  })

  test('Q6: without a thought, or to one’s own, there is nothing to reply to', () => {
    const nobody = given(handsCircle('Ana'))
    expect(nobody.when('Ana', reply).refusal).toBe('nobody-speaks')
    const said = talk.and(asks('Ana', { type: 'finishSpeaking', turn: 1 }))
    const then = said.when('Ana', reply)
    expect(then.refusal).toBe('nobody-speaks')
    expect(then.state).toBe(said.state)
  })

  test('T10 Q7: when another reply is called, a reply that did not begin goes last', () => {
    const then = talk.and(call(1), call(2))
    expect(then.events.map(({ type }) => type)).toEqual(['floorGiven', 'handSetLast'])
  })

  test('Q6: raised again for the other, a hand keeps its place of raising', () => {
    const then = talk.and(raisedFor('reply', 'Chidi'))
    expect(handsOf(then)).toEqual(['Chidi', 'Dara', 'Eli', 'Ben'])
    expect(handsOf(then.and(raisedFor('new', 'Chidi', 'Dara')))).toEqual(['Eli', 'Ben', 'Chidi', 'Dara'])
  })

  test('Q6 Q7: in a round one replies to whose turn it is', () => {
    const scene = given(roundCircle('Ana', 'Ben', 'Chidi'), raisedFor('reply', 'Chidi'))
    expect(handsOf(scene)).toEqual(['Chidi'])
    expect(handsOf(scene.and(finished('Ana', 1)))).toEqual([])
  })

  test('T10 Q7: a reply that does not begin is down when a new thought is called', () => {
    const scene = given(handsCircle('Ana', 'Ben', 'Chidi'), floorTo('Ana'), speaking('Ana')).and(
      raisedFor('reply', 'Ben'),
      raised('Chidi'),
      call(1),
      call(2),
    )
    expect([holder(scene), handsOf(scene)]).toEqual(['Chidi', []])
    expect(scene.events.map(({ type }) => type)).toEqual(['floorGiven'])
  })
})

describe('fewest turns first', () => {
  /** Ana has had two turns, Ben one, Chidi and Dara none. */
  const circle = given(
    handsCircle('Ana', 'Ben', 'Chidi', 'Dara'),
    [
      floorTo('Ana'),
      finished('Ana', 1),
      floorTo('Ana', 1),
      finished('Ana', 2),
      floorTo('Ben', 2),
      finished('Ben', 3),
    ],
    fewest,
    raised('Ana', 'Ben', 'Chidi', 'Dara'),
  )

  test('Q8: by the turns each has had, then as raised; all are told', () => {
    expect(handsOf(circle)).toEqual(['Chidi', 'Dara', 'Ben', 'Ana'])
    expect(circle.shared.handOrder).toBe('fewest-turns')
    const back = circle.when('Jo', { type: 'chooseHandRule', rule: 'first-come' })
    expect(handsOf(back)).toEqual(['Ana', 'Ben', 'Chidi', 'Dara'])
    expect(back.when('Fay', { type: 'chooseHandRule', rule: 'first-come' }).events).toEqual([])
  })

  test('Q8 Q2: replies before thoughts all the same', () => {
    expect(handsOf(circle.and(raisedFor('reply', 'Ana')))).toEqual(['Ana', 'Chidi', 'Dara', 'Ben'])
  })

  test('Q8 T10: who was called in vain stands after the others, so that calling comes round to everybody', () => {
    const called = [3, 4, 5, 6, 7].reduce<{ names: (Name | null)[]; scene: typeof circle }>(
      ({ names, scene }, turn) => {
        const next = scene.and(call(turn))
        return { names: [...names, holder(next)], scene: next }
      },
      { names: [], scene: circle },
    )
    expect(called.names).toEqual(['Chidi', 'Dara', 'Ben', 'Ana', 'Chidi'])
  })

  test('Q8 T13: so does who asks to come back', () => {
    const then = circle.and(call(3), comesBack('Chidi', 4))
    expect(handsOf(then)).toEqual(['Dara', 'Ben', 'Ana', 'Chidi'])
    const spoke = circle.and(call(3), speaking('Chidi', 4), comesBack('Chidi', 4))
    expect(handsOf(spoke)).toEqual(['Dara', 'Ben', 'Ana', 'Chidi'])
  })

  test('Q8 G3: chosen before the session too, and not after it', () => {
    expect(given(session(), fewest).state.handRule).toBe('fewest-turns')
    const over = given(session(), closing()).when('Fay', { type: 'chooseHandRule', rule: 'fewest-turns' })
    expect(over.refusal).toBe('session-over')
  })
})

describe('an order set by a facilitator', () => {
  const up = given(handsCircle('Ana', 'Ben', 'Chidi', 'Dara', 'Eli'), raised('Ana', 'Ben', 'Jo'))

  test('Q9: it holds; all read that there is one', () => {
    const then = up.when('Fay', arrange(['Ana', 'Ben', 'Jo'], ['Jo', 'Ana', 'Ben']))
    expect([handsOf(then), then.shared.handOrder]).toEqual([['Jo', 'Ana', 'Ben'], 'arranged'])
    expect(holder(then.and(call(0)))).toBe('Jo')
  })

  test.each<[string, Name[], Name[]]>([
    ['another order', ['Ben', 'Ana', 'Jo'], ['Jo', 'Ana', 'Ben']],
    ['fewer hands', ['Ana', 'Ben'], ['Ben', 'Ana']],
    ['more hands', ['Ana', 'Ben', 'Jo', 'Chidi'], ['Ana', 'Ben', 'Jo', 'Chidi']],
  ])('Q9: who has seen %s is refused, and nothing is lost', (_what, seen, order) => {
    const then = up.when('Fay', arrange(seen, order))
    expect(then.refusal).toBe('order-moved')
    expect(then.state).toBe(up.state)
  })

  test.each<[string, Name[]]>([
    ['names one twice', ['Ana', 'Ana', 'Jo']],
    ['leaves one out', ['Ana', 'Ben']],
    ['names everybody, but one of them twice', ['Ana', 'Ben', 'Jo', 'Ana']],
    ['names a stranger', ['Ana', 'Ben', 'Zoe']],
  ])('Q9: what %s is no order of these hands', (_what, order) => {
    const then = up.when('Fay', arrange(['Ana', 'Ben', 'Jo'], order))
    expect(then.refusal).toBe('bad-input')
    expect(then.state).toBe(up.state)
  })

  test('Q9 G6: of two who set it in the same instant the first counts', () => {
    const one = up.when('Jo', arrange(['Ana', 'Ben', 'Jo'], ['Ben', 'Ana', 'Jo']))
    const then = one.when('Fay', arrange(['Ana', 'Ben', 'Jo'], ['Jo', 'Ana', 'Ben']))
    expect([then.refusal, handsOf(then)]).toEqual(['order-moved', ['Ben', 'Ana', 'Jo']])
    expect(up.when('Fay', arrange(['Ana', 'Ben', 'Jo'], ['Ana', 'Ben', 'Jo'])).events).toEqual([])
  })

  test('Q9: later hands stand at the end, replies after the last reply at the front', () => {
    const scene = up.and(
      floorTo('Dara'),
      speaking('Dara'),
      asks('Fay', arrange(['Ana', 'Ben', 'Jo'], ['Jo', 'Ben', 'Ana'])),
      raisedFor('new', 'Chidi'),
      raisedFor('reply', 'Eli'),
    )
    expect(handsOf(scene)).toEqual(['Eli', 'Jo', 'Ben', 'Ana', 'Chidi'])
    expect(handsOf(scene.and(raisedFor('reply', 'Fay')))).toEqual(['Eli', 'Fay', 'Jo', 'Ben', 'Ana', 'Chidi'])
  })

  test('Q9: who is gone, and the holder, stay where they stood', () => {
    const scene = given(
      handsCircle('Ana', 'Ben', 'Chidi', 'Dara'),
      raised('Ana', 'Ben', 'Chidi', 'Dara'),
      gone('Ben'),
      asks('Fay', arrange(['Ana', 'Chidi', 'Dara'], ['Dara', 'Ana', 'Chidi'])),
    )
    expect(handsOf(scene)).toEqual(['Dara', 'Ana', 'Chidi'])
    expect(handsOf(scene.and(connected('Ben', 2)))).toEqual(['Dara', 'Ben', 'Ana', 'Chidi'])
  })

  test('Q9 T10: who is called in vain stands last in it', () => {
    const scene = up.and(asks('Fay', arrange(['Ana', 'Ben', 'Jo'], ['Ben', 'Jo', 'Ana'])), call(0), call(1))
    expect([holder(scene), handsOf(scene)]).toEqual(['Jo', ['Ana', 'Ben']])
  })

  test('Q9: it holds until a facilitator chooses how hands are called, or none is up', () => {
    const set = up.and(asks('Fay', arrange(['Ana', 'Ben', 'Jo'], ['Jo', 'Ben', 'Ana'])))
    const chose = set.when('Jo', { type: 'chooseHandRule', rule: 'first-come' })
    expect([handsOf(chose), chose.shared.handOrder]).toEqual([['Ana', 'Ben', 'Jo'], 'first-come'])
    const lower = (name: Name) => asks('Fay', { type: 'lowerHand', personId: id(name) })
    const down = set.and(lower('Ana'), lower('Ben'), lower('Jo'), raised('Ben', 'Ana'))
    expect([handsOf(down), down.shared.handOrder]).toEqual([['Ben', 'Ana'], 'first-come'])
  })

  test('Q9 G3: in a live session only', () => {
    expect(given(session()).when('Fay', arrange([], [])).refusal).toBe('wrong-phase')
  })
})

test('Q10: two hundred hands in a second from one person are one hand at one place', () => {
  let scene = given(
    openCircle('Ana', 'Ben', 'Chidi'),
    chosen('hands'),
    floorTo('Chidi'),
    raised('Ana', 'Ben'),
  )
  for (let count = 0; count < 200; count++) {
    scene = scene.when('Ana', { type: 'raiseHand', kind: count % 3 === 0 ? 'reply' : 'new' })
    expect(scene.refusal).toBeNull()
  }
  expect(scene.state.hands.map(({ personId }) => personId)).toEqual(ids('Ana', 'Ben'))
  const lobby = given(openCircle())
  for (let count = 0; count < 200; count++)
    expect(lobby.when('Zoe', { type: 'raiseHand', kind: 'new' }).refusal).toBe('not-known-here')
})
