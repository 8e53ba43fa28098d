/** Rules T24 to T29, and V16: how long a turn is meant to be, going on from who does not begin, and a circle left alone. */
import { MORE_TIME_MS } from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { facilitationView, ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { leftAlone } from '../src/testing/leading-steps.ts'
import { id, type Name } from '../src/testing/people.ts'
import {
  admitted,
  asks,
  chosen,
  closing,
  connected,
  floorTo,
  handsCircle,
  later,
  openCircle,
  raised,
  type Steps,
  session,
  speaking,
  system,
  ticked,
} from '../src/testing/steps.ts'
import { aRound, finished, handsOf, holder, roundCircle, spokenThrough } from '../src/testing/turn-steps.ts'

const MINUTE = 60_000
const timed = (minutes: number | null = 2) => asks('Fay', { type: 'setTurnTime', minutes })
const led = ({ state }: Scene) => facilitationView(state).turn
const own = ({ state }: Scene, name: Name) => ownView(state, id(name))?.turn
const more = (turn = 1) => ({ type: 'giveMoreTime', turn }) as const
const goOn = (comeBack = false, turn = 1) => ({ type: 'moveOn', turn, comeBack }) as const

describe('the time of a turn', () => {
  test('T24: off until a facilitator says how long; off again when one says so', () => {
    const scene = given(session())
    expect(facilitationView(scene.state).turnMs).toBeNull()
    const then = scene.when('Jo', { type: 'setTurnTime', minutes: 2 })
    expect(facilitationView(then.state).turnMs).toBe(2 * MINUTE)
    expect(then.when('Fay', { type: 'setTurnTime', minutes: 2 }).events).toEqual([])
    expect(then.when('Fay', { type: 'setTurnTime', minutes: null }).state.turnMs).toBeNull()
    expect(given(session(), closing()).when('Fay', { type: 'setTurnTime', minutes: 2 }).refusal).toBe(
      'session-over',
    )
  })

  test('T24: nobody is cut off', () => {
    const scene = given(
      handsCircle('Ana'),
      timed(1),
      floorTo('Ana'),
      speaking('Ana'),
      later(30 * MINUTE),
      ticked(),
    )
    expect(holder(scene)).toBe('Ana')
  })

  test('V16: the holder and those who lead read it, and nobody else', () => {
    const scene = given(handsCircle('Ana', 'Ben'), timed(2), floorTo('Ana'), later(5000))
    const waitsSince = scene.now - 5000
    expect(led(scene)).toEqual({ waitsSince, startedAt: null, until: null })
    expect(own(scene, 'Ana')).toEqual({ startedAt: null, until: null, nominees: [], unheard: 0 })
    const then = scene.and(speaking('Ana'))
    expect(led(then)).toEqual({ waitsSince, startedAt: then.now, until: then.now + 2 * MINUTE })
    expect(own(then, 'Ana')).toEqual({
      startedAt: then.now,
      until: then.now + 2 * MINUTE,
      nominees: [],
      unheard: 0,
    })
    expect(own(then, 'Ben')).toBeNull()
    expect(JSON.stringify(then.shared)).not.toContain(String(then.now + 2 * MINUTE))
  })

  test('T25: a minute more for who speaks; where nothing is said of time it makes nothing happen', () => {
    const speaks = given(handsCircle('Ana'), timed(2), floorTo('Ana'), speaking('Ana'), later(1000))
    const then = speaks.and(asks('Jo', more()), asks('Fay', more()))
    expect(own(then, 'Ana')?.until).toBe((led(speaks)?.until ?? 0) + 2 * MORE_TIME_MS)
    expect(then.and(timed(null)).when('Fay', more()).events).toEqual([])
  })

  test('T25: for who has not begun it is waited anew', () => {
    const scene = given(handsCircle('Ana'), floorTo('Ana'), later(20_000))
    const then = scene.when('Jo', more())
    expect(led(then)).toEqual({ waitsSince: scene.now, startedAt: null, until: null })
  })

  test('T5 T25: not for a turn that is over, nor where nobody has one', () => {
    const scene = given(handsCircle('Ana', 'Ben'), floorTo('Ana'), floorTo('Ben', 1))
    expect(scene.when('Fay', more(1)).refusal).toBe('floor-moved')
    const free = given(handsCircle('Ana'))
    expect(free.when('Fay', more(0)).refusal).toBe('floor-moved')
    expect(given(session()).when('Fay', more(0)).refusal).toBe('wrong-phase')
  })

  test('P10: a server that was away takes nobody’s time', () => {
    const scene = given(handsCircle('Ana'), timed(2), floorTo('Ana'), speaking('Ana'))
    const then = scene.and(later(10 * MINUTE), system({ type: 'resume', alive: [] }))
    expect(led(then)).toEqual({ waitsSince: then.now, startedAt: then.now, until: then.now + 2 * MINUTE })
  })

  test('T27 V16: turns count when they end and were begun, however they end', () => {
    const turns = (...steps: Steps[]) =>
      given(handsCircle('Ana', 'Ben'), floorTo('Ana'), ...steps).state.turnsHad
    expect(turns()).toEqual({})
    expect(turns(asks('Ana', { type: 'pass', turn: 1 }))).toEqual({})
    expect(turns(speaking('Ana'))).toEqual({})
    const once = { [id('Ana')]: 1 }
    expect(turns(speaking('Ana'), asks('Ana', { type: 'finishSpeaking', turn: 1 }))).toEqual(once)
    expect(turns(speaking('Ana'), floorTo('Ben', 1))).toEqual(once)
    expect(turns(speaking('Ana'), chosen('open'))).toEqual(once)
    expect(turns(speaking('Ana'), asks('Jo', { type: 'muteEveryone' }))).toEqual(once)
    const { state } = given(handsCircle('Ana'), floorTo('Ana'), finished('Ana', 1))
    expect(facilitationView(state).turnsHad).toEqual([
      { personId: id('Fay'), turns: 0 },
      { personId: id('Jo'), turns: 0 },
      { personId: id('Ana'), turns: 1 },
    ])
  })
})

describe('going on from who does not begin', () => {
  test('T26: in a round it is as if they had passed, or they come back', () => {
    const scene = given(roundCircle('Ana', 'Ben'))
    expect(spokenThrough(scene.when('Jo', goOn())).names).toEqual(['Ben'])
    expect(spokenThrough(scene.when('Jo', goOn(true))).names).toEqual(['Ben', 'Ana'])
  })

  test('T26 T13: who is to come back for the second time has had it', () => {
    const scene = given(roundCircle('Ana'), asks('Jo', goOn(true)))
    expect(scene.when('Jo', goOn(true, 2)).shared.round?.over).toBe(true)
  })

  test('T26 T10: in hands the hand stands last, either way', () => {
    const scene = given(
      handsCircle('Ana', 'Ben'),
      raised('Ana', 'Ben'),
      asks('Fay', { type: 'callNext', turn: 0 }),
    )
    for (const comeBack of [false, true]) {
      const then = scene.when('Jo', goOn(comeBack))
      expect([holder(then), handsOf(then)]).toEqual([null, ['Ben', 'Ana']])
    }
    const handless = given(handsCircle('Ana'), floorTo('Ana'))
    expect(handsOf(handless.when('Jo', goOn()))).toEqual([])
    expect(handsOf(handless.when('Jo', goOn(true)))).toEqual(['Ana'])
  })

  test('T26 T5: nobody is gone on from who has begun, nor after a turn that is over', () => {
    const scene = given(handsCircle('Ana'), floorTo('Ana'))
    expect(scene.and(speaking('Ana')).when('Jo', goOn()).refusal).toBe('floor-moved')
    expect(scene.when('Jo', goOn(false, 0)).refusal).toBe('floor-moved')
    expect(given(handsCircle('Ana')).when('Jo', goOn(false, 0)).refusal).toBe('floor-moved')
  })

  test('T26: in nominate the floor is free, and a facilitator gives it', () => {
    const then = given(openCircle('Ana', 'Ben'), chosen('nominate'), floorTo('Ana'), asks('Jo', goOn()))
    expect(holder(then)).toBeNull()
  })
})

describe('left alone', () => {
  test('T28: a round rests, and goes on where it was with the first facilitator back', () => {
    const scene = given(roundCircle('Ana', 'Ben'), speaking('Ana'), leftAlone())
    expect(holder(scene)).toBe('Ana')
    const rests = scene.and(asks('Ana', { type: 'finishSpeaking', turn: 1 }))
    expect([holder(rests), rests.shared.next]).toEqual([null, id('Ben')])
    const back = rests.and(connected('Jo', 2))
    expect(holder(back)).toBe('Ben')
  })

  test('T28: nobody is picked meanwhile', () => {
    const scene = given(openCircle('Ana', 'Ben'), chosen('nominate'), floorTo('Ana'), leftAlone())
    const then = scene.when('Ana', { type: 'nominate', personId: id('Ben'), turn: 1 })
    expect(then.refusal).toBe('left-alone')
    expect(then.state).toBe(scene.state)
  })

  test('T28: nor is the floor given by who leads, and does not hear it', () => {
    const away = (name: Name) => asks(name, { type: 'setAway', away: true })
    const scene = given(handsCircle('Ana'), raised('Ana'), away('Fay'), away('Jo'), later(30_000), ticked())
    expect(scene.shared.leftAlone).toBe(true)
    expect(scene.when('Fay', { type: 'callNext', turn: 0 }).refusal).toBe('left-alone')
    expect(scene.when('Fay', { type: 'giveFloor', personId: id('Ana'), turn: 0 }).refusal).toBe('left-alone')
    expect(holder(scene.and(asks('Jo', aRound())))).toBeNull()
  })

  test('T28 M7: whoever has the floor is heard, and in open nobody', () => {
    const heard = (scene: Scene) =>
      scene.shared.people.filter(({ media }) => media?.heard).map(({ name }) => name)
    expect(heard(given(openCircle('Ana'), leftAlone()))).toEqual([])
    expect(heard(given(handsCircle('Ana'), floorTo('Ana'), leftAlone()))).toEqual(['Ana'])
  })
})

test('T29: in hands the next is the first hand that can be called', () => {
  const scene = given(handsCircle('Ana', 'Ben'), raised('Ana', 'Ben'))
  expect(scene.shared.next).toBe(id('Ana'))
  expect(scene.and(asks('Fay', { type: 'callNext', turn: 0 })).shared.next).toBe(id('Ben'))
  expect(given(openCircle('Ana'), raised('Ana')).shared.next).toBeNull()
  expect(given(session(), admitted('Ana'), chosen('hands')).shared.next).toBeNull()
})
