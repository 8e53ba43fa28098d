/** What facilitators may do in every phase before the session closes. */
import type { Command } from '@hearth/protocol/commands'
import { OPENS_BEFORE_MS } from '@hearth/protocol/limits'
import { expect, test } from 'vitest'
import { given } from '../src/testing/given.ts'
import { GUIDE } from '../src/testing/guided.ts'
import { id } from '../src/testing/people.ts'
import { ended, START, type Steps, session, started } from '../src/testing/steps.ts'

const early = START - OPENS_BEFORE_MS - 1
const PHASES: [string, Steps][] = [
  ['scheduled', session({ guide: GUIDE }, early)],
  ['lobby', session({ guide: GUIDE })],
  ['live', [session({ guide: GUIDE }, early), started()]],
]
const ACTS: [string, Command][] = [
  ['P11: Fay is away for a moment', { type: 'setAway', away: true }],
  ['T1: Fay chooses the mode', { type: 'chooseMode', mode: 'hands' }],
  ['T21: Fay does not want to be picked', { type: 'setWilling', willing: false }],
  ['T24: Fay sets the time of turns', { type: 'setTurnTime', minutes: 2 }],
  ['Q8: Fay chooses the order of hands', { type: 'chooseHandRule', rule: 'fewest-turns' }],
  ['M14: Fay locks the room', { type: 'lockRoom' }],
  ['F1: Fay makes Jo a facilitator', { type: 'promote', personId: id('Jo') }],
  ['E8: Fay lets nobody react', { type: 'allowReactions', allowed: false }],
  ['D5: Fay asks the circle something', { type: 'showPrompt', prompt: 'One word for today?' }],
  ['W1: Fay opens the chat', { type: 'openChat' }],
]

test.each(ACTS)('%s, before the session closes', (_act, command) => {
  for (const [phase, steps] of PHASES) {
    const scene = given(steps)
    expect(scene.state.phase).toBe(phase)
    expect(scene.when('Fay', command).refusal).toBeNull()
  }
  const late = given(session(), started()).when('Fay', { type: 'closeSession' })
  expect(late.when('Fay', command).refusal).toBe('session-over')
  expect(given(session(), ended()).when('Fay', command).refusal).toBe('session-over')
})

test.each(PHASES)('D2 D4: Fay goes to a step of the guide, and gives it more time (%s)', (phase, steps) => {
  const scene = given(steps)
  const seen = phase === 'live' ? 0 : null
  const then = scene.when('Fay', { type: 'goToStep', step: 1, seen })
  expect(then.state.step?.index).toBe(1)
  expect(then.when('Fay', { type: 'addToStep', step: 1 }).refusal).toBeNull()
})
