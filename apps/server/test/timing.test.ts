/** The real times of the server, in figures: browser tests shorten some of them. */
import { ROOM_TIMING } from '@hearth/room/timing'
import { expect, test } from 'vitest'
import { TIMING } from '../src/timing.ts'

test('every time of the server is as decided', () => {
  const { ...times } = TIMING
  // packages/room/test/timing.test.ts asserts the room's part.
  for (const name of Object.keys(ROOM_TIMING)) Reflect.deleteProperty(times, name)
  expect(times).toEqual({
    leaseMs: 10_000,
    pingIntervalMs: 5_000,
    pingTimeoutMs: 5_000,
    mediaFirstRetryMs: 500,
    mediaLongestRetryMs: 10_000,
    mediaSecondLookMs: 500,
    noticeRetryMs: [1_000, 2_000, 5_000, 10_000, 20_000],
    noticeGiveUpMs: 120_000,
    noticePatienceMs: 15_000,
    noticeInHandMs: 20_000,
    noticeRoundMs: 5_000,
    tidyMs: 3_600_000,
  })
})

test('a node reserves a notice for longer than one try takes', () => {
  expect(TIMING.noticeInHandMs).toBeGreaterThan(TIMING.noticePatienceMs)
})
