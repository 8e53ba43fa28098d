/** Checks the real times of a room with a clock that the test moves. Browser tests shorten these times. */
import { describe, expect, test } from 'vitest'
import { deadline, dues } from '../src/deadline.ts'
import { decide } from '../src/decide.ts'
import type { RoomEvent } from '../src/events.ts'
import { given } from '../src/testing/given.ts'
import { leftAlone, nobodyLeads } from '../src/testing/leading-steps.ts'
import { id } from '../src/testing/people.ts'
import {
  admitted,
  arrival,
  arrived,
  asks,
  at,
  closing,
  dropped,
  floorTo,
  handsCircle,
  later,
  left,
  openCircle,
  plan,
  removed,
  room,
  type Steps,
  session,
  started,
  system,
  ticked,
} from '../src/testing/steps.ts'
import { ROOM_TIMING, type RoomTiming } from '../src/timing.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const PLANNED_END = plan().startsAt + plan().minutes * MINUTE
const PAGED: Steps = [openCircle('Ana'), nobodyLeads(), later(5 * MINUTE), ticked()]
const CHIDI_IS_LET_IN: Steps = [arrived('Chidi'), asks('Jo', { type: 'admit', personId: id('Chidi') })]
const NOBODY_HOLDS_THE_KEY: Steps = [
  [session(), admitted('Ana'), started(), arrived('Ben')],
  asks('Fay', { type: 'admit', personId: id('Ben') }),
  [dropped('Ana'), dropped('Jo'), dropped('Fay')],
]
const FAY_OFFERS_A_KEY: Steps = [
  [openCircle('Ana', 'Ben'), removed('Ben')],
  asks('Fay', { type: 'beginEpoch', after: 1, keys: [] }),
]

type Row = [what: string, name: keyof RoomTiming, ms: number, steps: Steps, event: RoomEvent['type']]

const ROWS: Row[] = [
  [
    'Ana dropped: she is gone',
    'presenceGraceMs',
    60 * SECOND,
    [openCircle('Ana'), dropped('Ana')],
    'graceEnded',
  ],
  [
    'Ana arrived and never connected: she is gone from the lobby',
    'arrivalGraceMs',
    15 * SECOND,
    [session(), system(arrival('Ana'))],
    'graceEnded',
  ],
  [
    'nobody came: the session ends',
    'emptyRoomMs',
    60 * MINUTE,
    [room(), at(PLANNED_END), ticked()],
    'sessionEnded',
  ],
  ['the session is closing: it ends', 'closingMs', 60 * MINUTE, [session(), closing()], 'sessionEnded'],
  ['nobody leads', 'leftAloneMs', 30 * SECOND, [openCircle('Ana'), nobodyLeads()], 'circleLeftAlone'],
  [
    'Ana speaks, left alone',
    'aloneSpeakingMs',
    3 * MINUTE,
    [handsCircle('Ana'), floorTo('Ana'), leftAlone()],
    'floorFreed',
  ],
  ['nobody saw the alert', 'backupAfterMs', 3 * MINUTE, PAGED, 'backupPaged'],
  ['Ana left', 'leavesAsOneMs', 5 * SECOND, [openCircle('Ana', 'Ben'), left('Ana')], 'keyWanted'],
  ['nobody holds the key', 'noHolderMs', 10 * SECOND, NOBODY_HOLDS_THE_KEY, 'keyWanted'],
  [
    'Fay’s browser is asked',
    'keeperMs',
    2 * SECOND,
    [openCircle('Ana'), CHIDI_IS_LET_IN],
    'keeperPassedOver',
  ],
  ['Ana has not confirmed', 'offerMs', SECOND, FAY_OFFERS_A_KEY, 'epochUsed'],
]

test('every time of a room has a row', () => {
  expect(ROWS.map(([, name]) => name).sort()).toEqual(Object.keys(ROOM_TIMING).sort())
})

describe.for(ROWS)('%s', ([, name, ms, steps, event]) => {
  const scene = given(steps)
  const tick = { by: 'system', command: { type: 'tick' } } as const
  const happensAt = (now: number, timing?: RoomTiming) => {
    const decision = decide(scene.state, tick, now, timing)
    return decision.ok && decision.events.some(({ type }) => type === event)
  }

  test('P4 L7 L8 F6 F10 K5 K7 K9 K10: it happens at that millisecond, not before', () => {
    expect(happensAt(scene.now + ms - 1)).toBe(false)
    expect(happensAt(scene.now + ms)).toBe(true)
  })

  test('with a shorter time, the timer and the tick make it happen sooner', () => {
    const timing = { ...ROOM_TIMING, [name]: 7 }
    expect(deadline(scene.state, timing)).toBe(scene.now + 7)
    expect(happensAt(scene.now + 6, timing)).toBe(false)
    expect(happensAt(scene.now + 7, timing)).toBe(true)
    expect(dues(scene.state).map((due) => due.at)).not.toContain(scene.now + 7)
  })
})
