/** How long the server and its rooms wait, milliseconds. main.ts passes TIMING to `compose`; no setting changes it. */
import { ROOM_TIMING, type RoomTiming } from '@hearth/room/timing'

export interface Timing extends RoomTiming {
  /** A lease on a room lasts so long without being acquired again. Its keeper does so three times in it. */
  leaseMs: number
  /** Socket.IO's heartbeat: a dead connection is noticed within the sum of both. */
  pingIntervalMs: number
  pingTimeoutMs: number
  /** Before LiveKit is asked again after a failure. The wait doubles up to the longest. */
  mediaFirstRetryMs: number
  mediaLongestRetryMs: number
  /** In this time LiveKit has taken off what may not be published any more. */
  mediaSecondLookMs: number
  /** Waits after the first try of a notice, the second, and so on. The last one repeats. */
  noticeRetryMs: readonly number[]
  /** No try of a notice begins so long after the first. */
  noticeGiveUpMs: number
  /** One try of one way has so long. */
  noticePatienceMs: number
  /** One that looks has a notice to itself for so long: longer than a try. */
  noticeInHandMs: number
  /** So often each node looks for notices that another has left. */
  noticeRoundMs: number
  /** So often what has expired is erased. */
  tidyMs: number
}

export const TIMING: Timing = {
  ...ROOM_TIMING,
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
  tidyMs: 60 * 60 * 1_000,
}
