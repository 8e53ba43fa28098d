/** Rules F5 to F7: no facilitator hears the circle. Who speaks finishes, and then everybody waits together. */
import { ALONE_SPEAKING_MS, LEFT_ALONE_MS, PRESENCE_GRACE_MS } from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { deadline } from '../src/deadline.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { leftAlone, nobodyLeads, promoted, staffAdmitted, wentAway } from '../src/testing/leading-steps.ts'
import { connection, id, type Name, nameOf } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  connected,
  connecting,
  dropped,
  floorTo,
  gone,
  handsCircle,
  later,
  left,
  openCircle,
  raised,
  type Steps,
  session,
  started,
  system,
  ticked,
} from '../src/testing/steps.ts'

const isAlone = (scene: Scene): boolean => scene.shared.leftAlone
/** Half a minute later, and the clock says so. */
const aWhile = (): Steps => [later(LEFT_ALONE_MS), ticked()]
const connectedAgain = (name: Name) => connecting(name, { connectionId: connection(name, 2) })
const handsUp = ({ shared }: Scene) => shared.hands.map(({ personId }) => nameOf(personId))

describe('no facilitator hears the circle', () => {
  test('F6: half a minute after the last one dropped it is left alone, and not a moment earlier', () => {
    const scene = given(openCircle('Ana'), dropped('Jo'), later(7000), dropped('Fay'))
    const early = scene.and(later(LEFT_ALONE_MS - 1), ticked())
    expect([isAlone(early), early.events]).toEqual([false, []])
    const then = scene.and(later(LEFT_ALONE_MS)).whenSystem({ type: 'tick' })
    expect(then.events).toEqual([{ type: 'circleLeftAlone', at: then.now }])
    expect(isAlone(then)).toBe(true)
    expect(then.state.leftAlone).toEqual({ since: then.now })
  })

  test('F5 F6: nor do those hear it who are away for a moment', () => {
    const scene = given(openCircle('Ana'), wentAway('Fay'))
    expect(isAlone(scene.and(aWhile()))).toBe(false)
    const then = scene.and(dropped('Jo'), aWhile())
    expect(isAlone(then)).toBe(true)
    const back = then.when('Fay', { type: 'setAway', away: false })
    expect(back.events.map(({ type }) => type)).toEqual(['cameBack', 'facilitatorBack'])
    expect(isAlone(back)).toBe(false)
  })

  test('F5: an advisor who hears it does not lead it', () => {
    expect(isAlone(given(openCircle('Ana', 'Sol'), leftAlone()))).toBe(true)
    const made = given(openCircle('Ana', 'Sol'), promoted('Sol'), nobodyLeads(), aWhile())
    expect(isAlone(made)).toBe(false)
  })

  test('F6: not while somebody is back in time', () => {
    const scene = given(openCircle('Ana'), nobodyLeads(), later(LEFT_ALONE_MS - 1), connected('Jo', 2))
    expect(isAlone(scene.and(aWhile(), aWhile()))).toBe(false)
    expect(scene.state.unheardSince).toBeNull()
  })

  test('F6: a circle of nobody is not left alone: it counts from when somebody is there', () => {
    const scene = given(openCircle('Ana'), gone('Ana'), nobodyLeads(), aWhile())
    expect([isAlone(scene), scene.state.unheardSince]).toEqual([false, null])
    const back = scene.and(later(3_600_000), connected('Ana', 2))
    expect([isAlone(back), back.state.unheardSince]).toEqual([false, back.now])
    expect(isAlone(back.and(aWhile()))).toBe(true)
  })

  test('F6: neither before the start, nor from the close on', () => {
    const before = given(session(), admitted('Ana'), nobodyLeads(), aWhile())
    expect(isAlone(before)).toBe(false)
    const closing = given(openCircle('Ana'), asks('Fay', { type: 'closeSession' }), nobodyLeads(), aWhile())
    expect([isAlone(closing), closing.state.unheardSince]).toEqual([false, null])
  })

  test('F6: a start, by whomever, begins it anew', () => {
    const scene = given(session(), admitted('Ana'), nobodyLeads(), later(3_600_000), started())
    expect(scene.state.unheardSince).toBe(scene.now)
  })

  test('F6: that somebody else comes or goes does not put it off', () => {
    const scene = given(openCircle('Ana', 'Ben'), nobodyLeads(), later(LEFT_ALONE_MS - 1), dropped('Ana'))
    expect(isAlone(scene.and(later(1), ticked()))).toBe(true)
  })
})

describe('who has the floor', () => {
  const speaks = given(handsCircle('Ana', 'Ben'), raised('Ben'), floorTo('Ana'), leftAlone())

  test('F6: finishes, for three minutes at most', () => {
    expect(speaks.state.floor?.personId).toBe(id('Ana'))
    const early = speaks.and(later(ALONE_SPEAKING_MS - 1), ticked())
    expect(early.state.floor?.personId).toBe(id('Ana'))
    const then = speaks.and(later(ALONE_SPEAKING_MS)).whenSystem({ type: 'tick' })
    expect(then.events).toContainEqual({ type: 'floorFreed', how: 'comes-back', at: then.now })
    expect(then.state.floor).toBeNull()
  })

  test('F7: with the first facilitator back all goes on where it was', () => {
    const then = speaks.whenSystem(connectedAgain('Jo'))
    expect(then.events.map(({ type }) => type)).toEqual(['personConnected', 'facilitatorBack'])
    expect([isAlone(then), then.shared.mode, handsUp(then)]).toEqual([false, 'hands', ['Ben']])
    expect(then.state.floor?.personId).toBe(id('Ana'))
    expect([then.state.unheardSince, then.state.leftAlone]).toEqual([null, null])
  })

  test('F7: the second one back changes nothing more', () => {
    const then = speaks.and(connected('Jo', 2)).whenSystem(connectedAgain('Fay'))
    expect(then.events.map(({ type }) => type)).toEqual(['personConnected'])
  })
})

test('F4: Ana, a learner, leaves a circle that has no facilitator', () => {
  expect(given(openCircle('Ana'), leftAlone()).when('Ana', { type: 'leave' }).refusal).toBeNull()
})

describe('clocks', () => {
  test('F6 P10: a server that was away delays nothing of it, however long the room was silent before', () => {
    const quiet = given(openCircle('Ana'), nobodyLeads(), later(29_000))
    const then = quiet.and(later(500), system({ type: 'resume', alive: [] }), connected('Ana', 2))
    expect(then.state.unheardSince).toBe(quiet.state.unheardSince)
    expect(isAlone(then.and(later(499), ticked()))).toBe(false)
    expect(isAlone(then.and(later(500), ticked()))).toBe(true)
    const alone = given(openCircle('Ana'), leftAlone(), later(60_000))
    const resumed = alone.and(system({ type: 'resume', alive: [] }))
    expect(resumed.state.leftAlone).toEqual(alone.state.leftAlone)
  })

  test('F6 P10: who led until the server went away is waited for from its return', () => {
    const scene = given(openCircle('Ana'), later(PRESENCE_GRACE_MS * 10))
    const then = scene.and(system({ type: 'resume', alive: [] }), connected('Ana', 2))
    expect(then.state.unheardSince).toBe(then.now)
  })

  test('F6 L11: what falls due next is known', () => {
    const scene = given(session(), staffAdmitted('Gus'), started(), promoted('Gus'), left('Fay'), left('Jo'))
    expect(scene.state.unheardSince).toBeNull()
    const then = scene.and(
      arrived('Ana'),
      asks('Gus', { type: 'admit', personId: id('Ana') }),
      asks('Ana', { type: 'leave' }),
      arrived('Ben'),
      dropped('Gus'),
    )
    expect(deadline(then.state)).toBe(then.now + LEFT_ALONE_MS)
  })
})
