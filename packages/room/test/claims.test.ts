/** Rules E6 and E7: "I take this one" of a hand, for the staff alone to read. */
import { describe, expect, test } from 'vitest'
import { facilitationView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { demoted, promoted, staffAdmitted } from '../src/testing/leading-steps.ts'
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
  left,
  raised,
  removed,
  type Steps,
  session,
  speaking,
  started,
} from '../src/testing/steps.ts'

const NOTHING = { ok: true, events: [] }
const claim = (name: Name) => ({ type: 'claimHand', personId: id(name) }) as const
const unclaim = (name: Name) => ({ type: 'unclaimHand', personId: id(name) }) as const
const claimed = (by: Name, name: Name) => asks(by, claim(name))
const claimsIn = (scene: Scene) =>
  facilitationView(scene.state).claims.map(({ personId, by, byId }) => [nameOf(personId), by, nameOf(byId)])

const circle = given(handsCircle('Ana', 'Ben', 'Sol'), raised('Ana', 'Ben'))

describe('a hand that is taken on', () => {
  test.each<Name>(['Fay', 'Sol'])('E6: %s takes Ben’s, and no hand moves', (name) => {
    const then = circle.when(name, claim('Ben'))
    expect(then.events).toEqual([
      { type: 'handClaimed', personId: id('Ben'), by: id(name), name, at: then.now },
    ])
    expect(claimsIn(then)).toEqual([['Ben', name, name]])
    expect(then.shared).toEqual(circle.shared)
    expect(then.when(name, claim('Ben')).decision).toEqual(NOTHING)
  })

  test('E6: of two who take it in the same instant the first counts, and is not put aside', () => {
    const then = circle.and(claimed('Jo', 'Ben'))
    expect(then.when('Fay', claim('Ben')).refusal).toBe('help-taken')
    expect(then.when('Sol', unclaim('Ben')).refusal).toBe('help-taken')
    expect(claimsIn(then.and(claimed('Fay', 'Ana')))).toEqual([
      ['Ben', 'Jo', 'Jo'],
      ['Ana', 'Fay', 'Fay'],
    ])
  })

  test('E6: who took it on leaves it, and then another takes it', () => {
    const then = circle.and(claimed('Jo', 'Ben')).when('Jo', unclaim('Ben'))
    expect(then.events).toEqual([{ type: 'handUnclaimed', personId: id('Ben'), at: then.now }])
    expect(then.when('Jo', unclaim('Ben')).decision).toEqual(NOTHING)
    expect(claimsIn(then.and(claimed('Fay', 'Ben')))).toEqual([['Ben', 'Fay', 'Fay']])
  })

  test.each<Name>(['Fay', 'Sol', 'Zoe'])('E6: none that is not up: %s’s', (name) => {
    expect(circle.when('Jo', claim(name)).refusal).toBe('no-hand-to-call')
    expect(circle.when('Jo', unclaim(name)).decision).toEqual(NOTHING)
  })

  test('E6: by nobody but staff who are admitted', () => {
    expect(circle.when('Ana', claim('Ben')).refusal).toBe('not-facilitator')
    const outside = given(session(), admitted('Ana'), arrived('Sol'), started(), raised('Ana'))
    expect(outside.when('Sol', claim('Ana')).refusal).toBe('not-admitted')
    expect(outside.when('Sol', unclaim('Ana')).refusal).toBe('not-admitted')
  })

  test.each<[string, Steps]>([
    ['is lowered', asks('Ben', { type: 'lowerHand', personId: id('Ben') })],
    ['goes down as Ben begins to speak', [floorTo('Ben'), speaking('Ben')]],
    ['goes with Ben, who leaves', left('Ben')],
    ['goes with Ben, who is removed', removed('Ben')],
    ['goes with the close', asks('Fay', { type: 'closeSession' })],
  ])('E7: a claim goes when the hand %s', (_when, steps) => {
    expect(claimsIn(circle.and(claimed('Jo', 'Ben'), steps))).toEqual([])
  })

  test.each<[string, Steps]>([
    ['Ben has the floor and has not begun', floorTo('Ben')],
    ['Ben drops', dropped('Ben')],
    ['Ben is gone for a while', [gone('Ben'), connected('Ben', 2)]],
    ['the mode changes', chosen('open')],
    ['Jo drops', dropped('Jo')],
  ])('E7: it stays while %s', (_while, steps) => {
    expect(claimsIn(circle.and(claimed('Jo', 'Ben'), steps))).toEqual([['Ben', 'Jo', 'Jo']])
  })

  test.each<[string, Steps]>([
    ['is gone', [gone('Jo'), connected('Jo', 2)]],
    ['leaves', left('Jo')],
  ])('E7: it goes when Jo, who made it, %s', (_when, steps) => {
    expect(claimsIn(circle.and(claimed('Jo', 'Ben'), steps))).toEqual([])
  })

  test('E7: and when Gus, who led for a while and made it, is of the staff of this circle no more', () => {
    const scene = circle.and(staffAdmitted('Gus'), promoted('Gus'), claimed('Gus', 'Ben'))
    expect(claimsIn(scene)).toEqual([['Ben', 'Gus', 'Gus']])
    expect(claimsIn(scene.and(demoted('Gus')))).toEqual([])
  })
})
