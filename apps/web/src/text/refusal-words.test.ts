/** Every refusal can be told. */
import { REFUSALS, type RefusalCode } from '@hearth/protocol/refusals'
import { expect, test } from 'vitest'
import { refusalWords } from './refusal-words.ts'

const codes = Object.keys(REFUSALS) as RefusalCode[]

test.each([...codes, 'offline' as const, 'no-answer' as const])('%s has words', (code) => {
  expect(refusalWords({ code }).length).toBeGreaterThan(20)
})

test('who must wait is told how long', () => {
  expect(refusalWords({ code: 'too-many-requests', retryAfterMs: 4200 })).toContain('in 5 seconds')
  expect(refusalWords({ code: 'too-many-requests', retryAfterMs: 300 })).toContain('in 1 second.')
})
