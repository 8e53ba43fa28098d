/** The beginnings of random walks do what they say. */
import { expect, test } from 'vitest'
import { id } from '../src/testing/people.ts'
import { go, opening } from '../src/testing/random-walk.ts'
import { START } from '../src/testing/steps.ts'
import { NOT_OK } from '../src/testing/walk-beginnings.ts'
import type { Walked } from '../src/testing/walked.ts'

test('H11: given Ana is not OK, both attempts to close are refused, and Fay is gone at the second', () => {
  const closes: Walked[] = []
  go({ opening: opening(5, false), openedAt: START, steps: NOT_OK }, (walked) => {
    if (walked.asked.command.type === 'closeSession') closes.push(walked)
  })
  expect(closes.map(({ decision }) => decision)).toEqual([
    expect.objectContaining({ ok: false, code: 'not-ok-open' }),
    expect.objectContaining({ ok: false, code: 'not-ok-open' }),
  ])
  expect(closes.map(({ before }) => before.people[id('Fay')]?.presence.kind)).toEqual(['here', 'gone'])
})
