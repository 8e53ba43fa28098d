/** What was typed on the command line → what to play, or the sentence to print. Reads nothing else. */
import { parseArgs } from 'node:util'
import { sentenceOf } from '../refused.ts'
import { NAMES } from './names.ts'

export interface PlayOptions {
  link: string
  count: number
  seed: number
  minutes: number
}

const USAGE = `npm run people -- --link LINK [--count 8] [--seed 1] [--minutes 60]

  --link     the invitation link that learners get
  --count    how many people come, 1 to ${NAMES.length}
  --seed     the same number makes the same choices again
  --minutes  after how long they all leave; Ctrl-C makes them leave sooner`

const MOST_MINUTES = 24 * 60

/** Instead of a play: what to print, and whether it was asked for. */
export interface Words {
  words: string
  asked: boolean
}

export function readArguments(args: string[]): PlayOptions | Words {
  try {
    const { values } = parseArgs({
      args,
      options: {
        link: { type: 'string' },
        count: { type: 'string', default: '8' },
        seed: { type: 'string', default: '1' },
        minutes: { type: 'string', default: '60' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { words: USAGE, asked: true }
    if (values.link === undefined) throw new Error(`Say where they are to go: --link LINK\n\n${USAGE}`)
    return {
      link: values.link,
      count: whole('--count', values.count, 1, NAMES.length),
      seed: whole('--seed', values.seed, 0, 2 ** 32 - 1),
      minutes: whole('--minutes', values.minutes, 1, MOST_MINUTES),
    }
  } catch (error) {
    return { words: sentenceOf(error), asked: false }
  }
}

function whole(name: string, text: string, low: number, high: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= low && number <= high) return number
  throw new Error(`${name} must be a whole number from ${low} to ${high}.`)
}
