/** Rules T and Q over random schedules: walks of a circle that takes turns, begun in each mode. A failure prints seed and path. */
import type { RefusalCode } from '@hearth/protocol/refusals'
import { expect, test } from 'vitest'
import type { RoomEvent } from '../src/events.ts'
import { forAllTurnWalks, go } from '../src/testing/random-walk.ts'
import { ROUND_INVARIANTS } from '../src/testing/round-invariants.ts'
import { TURN_INVARIANTS } from '../src/testing/turn-invariants.ts'

const ALL = { ...TURN_INVARIANTS, ...ROUND_INVARIANTS }
/** Each of them happens, or is refused, in walks from whatever mode. */
const HAPPENS: RoomEvent['type'][] = [
  'modeChosen',
  'quietBegan',
  'roundBegan',
  'handRuleChosen',
  'handsArranged',
  'turnTimeSet',
  'moreTimeGiven',
  'willingnessSaid',
  'wentAway',
  'cameBack',
  'handRaised',
  'handLowered',
  'handSetLast',
  'floorGiven',
  'speakingStarted',
  'floorFreed',
  'circleLeftAlone',
  'facilitatorBack',
  'graceEnded',
]
const REFUSED: RefusalCode[] = [
  'floor-moved',
  'not-your-turn',
  'wrong-mode',
  'no-hand-to-call',
  'not-in-circle',
  'nobody-speaks',
  'not-willing',
  'order-moved',
  'bad-input',
  'left-alone',
]

test.each(['hands', 'round', 'nominate'] as const)(
  'T2 T3 T9 T13 T15 T16 T17 T19 T21 T22 T23 T27 T28 T29 Q2 Q4 Q6 Q7 Q8 Q9 M7 V16: from %s, at every step of every walk',
  { timeout: 60_000 },
  (mode) => {
    const happened = new Set<string>()
    const refused = new Set<string>()
    forAllTurnWalks(mode, { runs: 60, most: 150 }, (walk) => {
      go(walk, (walked) => {
        const { decision } = walked
        if (!decision.ok) {
          refused.add(decision.code)
          return
        }
        for (const { type } of decision.events) happened.add(type)
        const sentence = Object.keys(ALL).find((one) => ALL[one]?.(walked) === false)
        if (sentence !== undefined) throw new Error(`broken: ${sentence}\n${JSON.stringify(walked, null, 1)}`)
      })
    })
    // A walk that gets nowhere proves nothing.
    expect(HAPPENS.filter((one) => !happened.has(one))).toEqual([])
    expect(REFUSED.filter((one) => !refused.has(one))).toEqual([])
  },
)
