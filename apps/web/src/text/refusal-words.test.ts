/** Every refusal has words of its own, and a tired person can understand them. */
import { REFUSALS, type RefusalCode } from '@hearth/protocol/refusals'
import { describe, expect, test } from 'vitest'
import { refusalWords } from './refusal-words.ts'

const codes = [...(Object.keys(REFUSALS) as RefusalCode[]), 'offline' as const, 'no-answer' as const]

/** Words that our pages avoid, and the exclamation mark. */
const NOT_OURS =
  /\b(those who|who(ever)?|somebody) (leads?|advises?|types?)\b|\bwhoever\b|\b(nominate|pass it on|aside|meeting|taken away|thread|lane|mend|afresh)\b|!/i

const sentences = (words: string) => words.split(/(?<=[.?;]) /)

describe.each(codes)('%s', (code) => {
  const words = refusalWords({ code })

  test('has whole sentences of at most 15 words', () => {
    for (const sentence of sentences(words)) {
      expect(sentence).toMatch(/^[\p{Lu}a-z].*[.?;]$/u)
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(15)
    }
    expect(words).toMatch(/^\p{Lu}/u)
    expect(words).not.toMatch(/[{}]|refusals\./)
  })

  test('uses the words of our pages', () => {
    expect(words).not.toMatch(NOT_OURS)
  })
})

test('no two refusals have the same words', () => {
  const told = codes.map((code) => refusalWords({ code }))
  expect(told.filter((words, index) => told.indexOf(words) !== index)).toEqual([])
})

test('who must wait is told how long', () => {
  expect(refusalWords({ code: 'too-many-requests', retryAfterMs: 4200 })).toContain('in 5 seconds')
  expect(refusalWords({ code: 'too-many-requests', retryAfterMs: 300 })).toContain('in 1 second.')
})
