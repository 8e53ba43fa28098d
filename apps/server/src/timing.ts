/** How long the server and its rooms wait, milliseconds. main.ts passes TIMING to `compose`; no setting changes it. */
import { ROOM_TIMING, type RoomTiming } from '@hearth/room/timing'

export interface Timing extends RoomTiming {
  /** How long a lease on a room lasts. Its keeper renews it three times in that time. */
  leaseMs: number
  /** Socket.IO's heartbeat: a dead connection is noticed within the sum of both. */
  pingIntervalMs: number
  pingTimeoutMs: number
  /** The first wait before a retry after LiveKit fails. Each wait doubles, up to the longest. */
  mediaFirstRetryMs: number
  mediaLongestRetryMs: number
  /** LiveKit needs this long to unpublish tracks that have lost their permission. */
  mediaSecondLookMs: number
  /** The waits after the first try of a notice, the second, and so on. The last wait repeats. */
  noticeRetryMs: readonly number[]
  /** Retries of a notice stop this long after its first try. */
  noticeGiveUpMs: number
  /** How long one try on one channel may take. */
  noticePatienceMs: number
  /** How long one node reserves a notice while it sends. It must be longer than a try. */
  noticeInHandMs: number
  /** How often each node looks for notices that another node left unsent. */
  noticeRoundMs: number
  /** How often expired records are erased. */
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
