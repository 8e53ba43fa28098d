/** The invariants, over many random walks with one seed. A failure prints seed and path; it then becomes a named test. */
import type { RefusalCode } from '@hearth/protocol/refusals'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RoomEvent } from '../src/events.ts'
import { broken } from '../src/testing/invariants.ts'
import { go, walks } from '../src/testing/random-walk.ts'

const SEED = 20300107

test('L2 L10 L11 A4 A12 A13 P3 M3 M5 V1 V2 V3 V6 V7 V8: the invariants hold on every walk', {
  timeout: 60_000,
}, () => {
  const happened = new Set<RoomEvent['type']>()
  const refused = new Set<RefusalCode>()
  fc.assert(
    fc.property(walks(120), (walk) => {
      go(walk, (walked) => {
        const sentence = broken(walked)
        if (sentence !== null) throw new Error(`broken: ${sentence}\n${JSON.stringify(walked, null, 1)}`)
        if (!walked.decision.ok) refused.add(walked.decision.code)
        else for (const event of walked.decision.events) happened.add(event.type)
      })
    }),
    { seed: SEED, numRuns: 300 },
  )
  // A walk that gets nowhere proves nothing.
  expect([...happened].sort()).toEqual([
    'closingBegan',
    'deadlinesMoved',
    'graceEnded',
    'lobbyOpened',
    'personAdmitted',
    'personArrived',
    'personAskedAgain',
    'personConnected',
    'personDropped',
    'personLeft',
    'personToldNotNow',
    'sessionEnded',
    'sessionStarted',
  ])
  expect([...refused].sort()).toEqual([
    'not-facilitator',
    'not-known-here',
    'not-waiting',
    'room-full',
    'session-over',
    'too-early',
    'wrong-phase',
  ])
})
