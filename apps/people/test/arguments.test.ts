import { expect, it } from 'vitest'
import { readArguments } from '../src/play/arguments.ts'

const LINK = 'http://localhost:3000/j/AAAAAAAAAAAAAAAAAAAAAA'

it('given a link alone, plays with eight people for an hour', () => {
  expect(readArguments(['--link', LINK])).toEqual({ link: LINK, count: 8, seed: 1, minutes: 60 })
})

it('given everything, takes it', () => {
  const args = ['--link', LINK, '--count', '12', '--seed', '7', '--minutes', '3']
  expect(readArguments(args)).toEqual({ link: LINK, count: 12, seed: 7, minutes: 3 })
})

it.each([
  [[], 'Say where they are to go'],
  [['--link', LINK, '--count', '0'], '--count must be a whole number from 1'],
  [['--link', LINK, '--count', 'many'], '--count must be a whole number from 1'],
  [['--link', LINK, '--minutes', '1.5'], '--minutes must be a whole number from 1'],
  [['--link', LINK, '--fast'], "Unknown option '--fast'"],
])('given %j, says what is wrong', (args, words) => {
  expect(readArguments(args)).toEqual({ words: expect.stringContaining(words), asked: false })
})

it('asked for help, gives it', () => {
  expect(readArguments(['--help'])).toEqual({ words: expect.stringContaining('--minutes'), asked: true })
})
