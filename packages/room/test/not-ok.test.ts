/** Rules H11, H12 and H14: a session neither closes nor ends over somebody who is not OK, nor begins without anybody to turn to. */
import { CLOSING_MS, EMPTY_ROOM_MS } from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { deadline, dues } from '../src/deadline.ts'
import { ownView } from '../src/project.ts'
import { given } from '../src/testing/given.ts'
import { helpId, id } from '../src/testing/people.ts'
import {
  admitted,
  answeredHelp,
  askedForHelp,
  asks,
  CRISIS,
  closedHelp,
  closing,
  connected,
  dropped,
  gone,
  later,
  left,
  ON_CALL,
  openCircle,
  rekeyed,
  type Steps,
  session,
  system,
  takenHelp,
  ticked,
  withdrawnHelp,
} from '../src/testing/steps.ts'

const CLOSE = { type: 'closeSession' } as const
const END = { type: 'endSession' } as const
const handedOver = system({ type: 'handHelpOver', helpId: helpId('Ana', 'not-ok'), by: 'Fay', told: true })

describe('closing', () => {
  const live = given(openCircle('Ana'), askedForHelp('Ana', 'not-ok'))

  test.each<[string, Steps]>([
    ['has just asked', []],
    ['was seen', takenHelp('Ana', 'not-ok')],
    ['has taken it back', withdrawnHelp('Ana', 'not-ok')],
    ['has left', left('Ana')],
    ['was answered by Fay, who has left', [answeredHelp('Ana', 'not-ok'), left('Fay')]],
    ['was answered by Fay, who is gone', [answeredHelp('Ana', 'not-ok'), gone('Fay')]],
    [
      'was answered, and left to the others',
      [answeredHelp('Ana', 'not-ok'), asks('Fay', { type: 'putHelpBack', helpId: helpId('Ana', 'not-ok') })],
    ],
  ])('H11: Ana, who is not OK, %s: the session does not close', (_how, steps) => {
    const before = live.and(steps)
    const then = before.when('Jo', CLOSE)
    expect(then.refusal).toBe('not-ok-open')
    expect(then.state).toBe(before.state)
  })

  test.each<[string, Steps]>([
    ['is answered', answeredHelp('Ana', 'not-ok')],
    ['is answered and closed', [answeredHelp('Ana', 'not-ok'), closedHelp('Ana', 'not-ok')]],
    ['is closed', closedHelp('Ana', 'not-ok')],
    ['is handed to the office', handedOver],
  ])('H11: her request %s: now it closes', (_how, steps) => {
    expect(live.and(steps).when('Jo', CLOSE).state.phase).toBe('closing')
  })

  test('H11: whatever else is open holds up nothing', () => {
    const then = given(openCircle('Ana'), askedForHelp('Ana', 'pause'), askedForHelp('Ana', 'worried'))
    expect(then.when('Fay', CLOSE).refusal).toBeNull()
  })

  test('H11: a request that is not "I am not OK" does not hold up the end', () => {
    const then = given(
      session(),
      admitted('Ana'),
      closing(),
      rekeyed(1, 'Jo'),
      askedForHelp('Ana', 'worried'),
    )
    expect(then.when('Fay', END).state.phase).toBe('ended')
  })

  test('H4: Fay answers and leaves; Jo gives the same answer and takes the request over', () => {
    const then = live
      .and(answeredHelp('Ana', 'not-ok'), gone('Fay'), answeredHelp('Ana', 'not-ok', 'in-a-moment', 'Jo'))
      .when('Fay', CLOSE)
    expect(then.state.help[0]?.taker?.name).toBe('Jo')
    expect(then.state.phase).toBe('closing')
  })

  test('H11: from the farewell too: nobody ends the session over it, answered or not', () => {
    const debrief = given(session(), admitted('Ana'), closing(), rekeyed(1, 'Jo')).and(
      askedForHelp('Ana', 'not-ok'),
    )
    expect(debrief.when('Fay', END).refusal).toBe('not-ok-open')
    const answered = debrief.and(answeredHelp('Ana', 'not-ok'))
    expect(answered.when('Fay', END).refusal).toBe('not-ok-open')
    expect(answered.and(closedHelp('Ana', 'not-ok')).when('Fay', END).state.phase).toBe('ended')
  })
})

test('H12: what else is answered and closed meanwhile moves no clock that others could notice', () => {
  const debrief = given(session(), admitted('Ana'), closing(), askedForHelp('Ana', 'pause'))
  const helped = debrief.and(later(1000), answeredHelp('Ana', 'pause'), closedHelp('Ana', 'pause'))
  expect(deadline(helped.state)).toBe(deadline(debrief.state))
})

describe('ending by itself', () => {
  test('H12: a session that closes waits until somebody has ended it, and then an hour for whoever did', () => {
    const waiting = given(session(), admitted('Ana'), closing(), rekeyed(1, 'Jo')).and(
      askedForHelp('Ana', 'not-ok'),
    )
    expect(deadline(waiting.state)).toBeNull()
    const late = waiting.and(later(3 * CLOSING_MS), ticked())
    expect(late.state.phase).toBe('closing')
    const answered = late.and(answeredHelp('Ana', 'not-ok'), later(CLOSING_MS), ticked())
    expect(answered.state.phase).toBe('closing')
    const over = answered.and(closedHelp('Ana', 'not-ok'))
    expect(deadline(over.state)).toBe(answered.now + CLOSING_MS)
    expect(over.and(later(CLOSING_MS), ticked()).state.phase).toBe('ended')
  })

  test('H12: a room that everybody has gone from waits too', () => {
    const waiting = given(openCircle('Ana'), askedForHelp('Ana', 'not-ok')).and(
      dropped('Ana'),
      dropped('Fay'),
      dropped('Jo'),
      later(5 * EMPTY_ROOM_MS),
      ticked(),
    )
    expect(waiting.state.phase).toBe('live')
    expect(dues(waiting.state).map((due) => due.event(due.at).type)).not.toContain('sessionEnded')
    const answered = waiting.and(connected('Jo', 2), answeredHelp('Ana', 'not-ok', 'talk-after', 'Jo'))
    expect(answered.and(dropped('Jo', 2), later(5 * EMPTY_ROOM_MS), ticked()).state.phase).toBe('live')
    const looked = answered.and(closedHelp('Ana', 'not-ok', 'Jo'), dropped('Jo', 2))
    const then = looked.and(later(EMPTY_ROOM_MS), ticked())
    expect(then.state.phase).toBe('ended')
  })

  test('H12: handed over by somebody who is not in the room, it ends at the next tick', () => {
    const waiting = given(openCircle('Ana'), askedForHelp('Ana', 'not-ok'), dropped('Ana')).and(
      dropped('Fay'),
      dropped('Jo'),
      later(5 * EMPTY_ROOM_MS),
      ticked(),
    )
    expect(waiting.and(handedOver, ticked()).state.phase).toBe('ended')
  })
})

describe('whom to turn to', () => {
  const change = (crisis: typeof CRISIS) => ({ type: 'setCrisisContacts' as const, crisis, onCall: ON_CALL })
  const NOBODY = { contacts: [], examples: false }
  const NIGHT = { contacts: [{ name: 'Night line', reach: '555-0142' }], examples: false }

  test('H14: nobody to turn to, no session', () => {
    const without = given(session(), system(change(NOBODY)))
    expect(without.when('Fay', { type: 'startSession' }).refusal).toBe('no-crisis-contacts')
    expect(without.and(system(change(NIGHT))).when('Fay', { type: 'startSession' }).refusal).toBeNull()
  })

  test('H14: a session that goes on is not stopped by it', () => {
    const live = given(openCircle('Ana'), system(change(NOBODY)))
    expect(live.state.phase).toBe('live')
  })

  test('H14 V13: each reads them, from the lobby on, as the office last gave them', () => {
    const then = given(session(), admitted('Ana'))
    expect(ownView(then.state, id('Ana'))?.crisis).toEqual(CRISIS)
    const changed = then.whenSystem(change(NIGHT))
    expect(ownView(changed.state, id('Ana'))?.crisis).toEqual(NIGHT)
    expect(changed.whenSystem(change(NIGHT)).events).toEqual([])
  })
})
