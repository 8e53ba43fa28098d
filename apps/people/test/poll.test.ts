/** The poll in a play: some skip it, the others answer every question, and the same seed answers the same. */
import { LEAVINGS, SCALES, STEPS } from '@hearth/protocol/poll'
import { expect, test } from 'vitest'
import { answersOf } from '../src/play/poll.ts'
import { seeded } from '../src/play/random.ts'

const many = Array.from({ length: 200 }, (_, seed) => answersOf(seeded(seed)))

test('some skip it, most do not', () => {
  const skipped = many.filter((answers) => answers === null).length
  expect(skipped).toBeGreaterThan(10)
  expect(skipped).toBeLessThan(80)
})

test('who answers, answers every question with one of its answers', () => {
  for (const answers of many) {
    if (answers === null) continue
    expect(Object.keys(answers).sort()).toEqual([...SCALES, 'leaving'].sort())
    for (const scale of SCALES) expect(STEPS).toContain(answers[scale])
    expect(LEAVINGS).toContain(answers.leaving)
  }
})

test('the same seed answers the same', () => {
  expect(answersOf(seeded(7))).toEqual(answersOf(seeded(7)))
})
