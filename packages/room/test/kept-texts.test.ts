/** Rules W: the lane of those who lead, and what stays of all that was written. */
import { describe, expect, test } from 'vitest'
import { ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name, nameOf } from '../src/testing/people.ts'
import {
  arrived,
  askedForHelp,
  asks,
  closedHelp,
  dropped,
  left,
  openCircle,
  removed,
  type Steps,
  session,
  takenHelp,
  withdrawnHelp,
} from '../src/testing/steps.ts'
import { inChat, inLane, privately, wrote } from '../src/testing/text-steps.ts'

const chatOpened = (): Steps => asks('Fay', { type: 'openChat' })
/** What this person's own view names, by author. */
const reads = ({ state }: Scene, name: Name): string[] =>
  (ownView(state, id(name))?.texts ?? []).map(({ from }) => nameOf(from))
const circle = given(openCircle('Ana', 'Ben'))
const chatting = circle.and(chatOpened())
/** Fay, Jo and Sol are there; Ana wrote to Fay and Jo. */
const asked = given(openCircle('Ana', 'Ben', 'Sol'), wrote(privately('Ana', ['Fay', 'Jo'])))

describe('the lane', () => {
  const staffed = given(openCircle('Ana', 'Sol'))

  test('W7 V14: Sol writes to Fay and Jo, who read it in no thread', () => {
    const then = staffed.whenSystem(inLane('Sol', ['Fay', 'Jo']))
    for (const name of ['Sol', 'Fay', 'Jo'] as const) {
      expect(ownView(then.state, id(name))?.texts).toMatchObject([{ thread: null, name: 'Sol' }])
    }
    expect(reads(then, 'Ana')).toEqual([])
  })

  test('W7: it is open to who leads and advises, before, in and after the circle', () => {
    const closing = staffed.when('Fay', { type: 'closeSession' })
    for (const scene of [given(session()), staffed, closing]) {
      expect(scene.whenSystem(inLane('Fay', ['Jo'])).refusal).toBeNull()
    }
    expect(staffed.whenSystem(inLane('Ana', ['Fay'])).refusal).toBe('not-facilitator')
    expect(given(session(), arrived('Sol')).whenSystem(inLane('Sol', ['Fay'])).refusal).toBe('not-admitted')
    expect(staffed.whenSystem(inLane('Fay', ['Ana'])).refusal).toBe('cannot-read')
    expect(staffed.whenSystem(inLane('Fay', [])).refusal).toBe('cannot-read')
    expect(staffed.and(dropped('Jo')).whenSystem(inLane('Fay', ['Jo'])).refusal).toBe('cannot-read')
  })

  test('W12: what Sol wrote who was removed stays, with the name, for who could read it', () => {
    const then = staffed.and(wrote(inLane('Sol', ['Fay'])), removed('Sol'))
    expect(ownView(then.state, id('Fay'))?.texts).toMatchObject([{ from: id('Sol'), name: 'Sol' }])
  })
})

describe('what remains', () => {
  test.each<[string, Steps]>([
    ['leaves', left('Ana')],
    ['is removed', removed('Ana')],
  ])('W13: Ana %s, and her thread is gone for all; others stay', (_what, steps) => {
    const then = asked.and(
      wrote(privately('Fay', ['Ana', 'Jo'], 'Ana')),
      wrote(privately('Ben', ['Fay'])),
      wrote(inLane('Fay', ['Jo'], 2)),
      steps,
    )
    expect(then.state.texts.map(({ from }) => nameOf(from))).toEqual(['Ben', 'Fay'])
    expect(reads(then, 'Jo')).toEqual(['Fay'])
  })

  test('W13: Ana is not OK and leaves: her thread stays, and goes with the last request that stays', () => {
    const cared = asked.and(
      askedForHelp('Ana', 'not-ok'),
      askedForHelp('Ana', 'worried'),
      askedForHelp('Ana', 'pause'),
      takenHelp('Ana', 'not-ok'),
      left('Ana'),
    )
    expect(reads(cared, 'Fay')).toEqual(['Ana'])
    // Nobody is there to read an answer.
    expect(cared.whenSystem(privately('Fay', ['Jo'], 'Ana')).refusal).toBe('cannot-read')
    const first = cared.and(closedHelp('Ana', 'not-ok'))
    expect(reads(first, 'Fay')).toEqual(['Ana'])
    expect(first.and(closedHelp('Ana', 'worried')).state.texts).toEqual([])
  })

  test('W13: an end of what Ana asked while she is here takes nothing', () => {
    const then = asked.and(askedForHelp('Ana', 'pause'), withdrawnHelp('Ana', 'pause'))
    expect(reads(then, 'Fay')).toEqual(['Ana'])
  })

  test('W12: what Jo wrote in Ana’s thread stays when Jo has left, with the name', () => {
    const then = asked.and(wrote(privately('Jo', ['Ana', 'Fay'], 'Ana')), left('Jo'))
    expect(ownView(then.state, id('Ana'))?.texts.map(({ name }) => name)).toEqual(['Ana', 'Jo'])
  })

  test('W13: with the end nothing is left', () => {
    const then = chatting.and(
      wrote(inChat('Ana')),
      wrote(privately('Ana', ['Fay'], 'Ana', 2)),
      wrote(inLane('Fay', ['Jo'])),
      asks('Fay', { type: 'closeSession' }),
    )
    expect(then.state.texts).toHaveLength(3)
    const over = then.when('Fay', { type: 'endSession' })
    expect([over.state.texts, over.state.chatOpen]).toEqual([[], false])
  })
})
