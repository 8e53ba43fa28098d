/** Rule T5, over random schedules: however many act in the same instant, there is one order, and every refusal is a word. */
import type { Command } from '@hearth/protocol/commands'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name, nameOf } from '../src/testing/people.ts'
import { asks, chosen, floorTo, handsCircle, openCircle, raised } from '../src/testing/steps.ts'
import { aRound, finished, handsOf, holder, roundCircle } from '../src/testing/turn-steps.ts'

const CIRCLE = ['Ana', 'Ben', 'Chidi', 'Dara', 'Eli', 'Gus', 'Hana', 'Imani'] as const
const SEED = 20300107
const anyOrder = fc.shuffledSubarray([...CIRCLE], { minLength: CIRCLE.length })

/** All of them have seen the same, and ask in this order. */
const asked = (scene: Scene, acts: [Name, Command][]) =>
  acts.reduce<{ scene: Scene; codes: (string | null)[] }>(
    (so, [name, command]) => {
      const next = so.scene.when(name, command)
      return { scene: next, codes: [...so.codes, next.refusal] }
    },
    { scene, codes: [] },
  )

test('T5 Q2: eight raise a hand in the same instant: one order, that of the server, and no hand is lost', () => {
  const before = given(handsCircle(...CIRCLE))
  fc.assert(
    fc.property(anyOrder, (names) => {
      const { scene, codes } = asked(
        before,
        names.map((name) => [name, { type: 'raiseHand', kind: 'new' }]),
      )
      expect(codes).toEqual(names.map(() => null))
      expect(handsOf(scene)).toEqual(names)
      names.reduce((now, name, turn) => {
        const called = now.and(asks('Fay', { type: 'callNext', turn }))
        expect(holder(called)).toBe(name)
        return called.and(finished(name, turn + 1))
      }, scene)
    }),
    { seed: SEED, numRuns: 20 },
  )
})

test('T5: of all who do something with one turn in the same instant just the first counts', () => {
  const scenes: [Scene, [Name, Command][]][] = [
    [
      given(handsCircle(...CIRCLE), raised('Ana', 'Ben')),
      [
        ['Fay', { type: 'callNext', turn: 0 }],
        ['Jo', { type: 'callNext', turn: 0 }],
        ['Fay', { type: 'giveFloor', personId: id('Ben'), turn: 0 }],
        ['Jo', aRound()],
      ],
    ],
    [
      given(roundCircle(...CIRCLE)),
      [
        ['Ana', { type: 'pass', turn: 1 }],
        ['Ana', { type: 'comeBackToMe', turn: 1 }],
        ['Ana', { type: 'finishSpeaking', turn: 1 }],
        ['Fay', { type: 'moveOn', turn: 1, comeBack: true }],
        ['Jo', { type: 'moveOn', turn: 1, comeBack: false }],
        ['Jo', { type: 'giveFloor', personId: id('Eli'), turn: 1 }],
      ],
    ],
    [
      given(openCircle(...CIRCLE), chosen('nominate'), floorTo('Ana')),
      [
        ['Ana', { type: 'nominate', personId: id('Ben'), turn: 1 }],
        ['Ana', { type: 'nominate', personId: id('Chidi'), turn: 1 }],
        ['Fay', { type: 'giveFloor', personId: id('Dara'), turn: 1 }],
        ['Jo', { type: 'giveFloor', personId: id('Eli'), turn: 1 }],
      ],
    ],
  ]
  for (const [before, acts] of scenes) {
    fc.assert(
      fc.property(fc.shuffledSubarray(acts, { minLength: acts.length }), (order) => {
        const { scene, codes } = asked(before, order)
        expect(codes[0]).toBeNull()
        expect(codes.slice(1).every((code) => code === 'floor-moved' || code === 'not-your-turn')).toBe(true)
        expect(scene.state.turn).toBe(before.state.turn + 1)
      }),
      { seed: SEED, numRuns: 30 },
    )
  }
})

/** What somebody in a round may do with their turn; twice at most it is put off. */
const acts = fc.array(fc.constantFrom('speak', 'pass', 'come-back', 'drop', 'go-on'), { maxLength: 60 })

test('T13 T15 T16: whatever everybody does with their turn, a round gives each one, nobody two but those who come back, and ends', () => {
  const before = given(roundCircle(...CIRCLE))
  fc.assert(
    fc.property(acts, (plan) => {
      let scene = before
      const had: Name[] = []
      const cameBack: Name[] = []
      for (let index = 0; holder(scene) !== null && index < 60; index++) {
        const name = holder(scene) ?? 'Zoe'
        const { turn } = scene.state
        const act = plan[index] ?? 'speak'
        had.push(name)
        if (act === 'come-back') {
          cameBack.push(name)
          scene = scene.and(asks(name, { type: 'comeBackToMe', turn }))
        } else if (act === 'go-on') {
          cameBack.push(name)
          scene = scene.and(asks('Jo', { type: 'moveOn', turn, comeBack: true }))
        } else if (act === 'drop') {
          cameBack.push(name)
          scene = scene.and(
            asks(name, { type: 'setAway', away: true }),
            asks(name, { type: 'setAway', away: false }),
          )
        } else {
          scene = scene.and(act === 'pass' ? asks(name, { type: 'pass', turn }) : finished(name, turn))
        }
      }
      expect(holder(scene)).toBeNull()
      expect(scene.shared.round?.over).toBe(true)
      expect([...new Set(had)]).toEqual([...CIRCLE])
      for (const name of CIRCLE) {
        const turns = had.filter((one) => one === name).length
        expect(turns).toBeLessThanOrEqual(1 + cameBack.filter((one) => one === name).length)
      }
      expect(scene.state.spoken.map(nameOf).sort()).toEqual([...CIRCLE])
    }),
    { seed: SEED, numRuns: 100 },
  )
})
