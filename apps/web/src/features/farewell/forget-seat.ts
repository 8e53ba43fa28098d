/** The tab no longer knows who it was in this session, nor whether it voted; what it is in another one stays. Answers whether the server has let go of the cookie too. */

import type { SessionId } from '@hearth/protocol/ids'
import { forgetBrowser } from '../../api/browser.ts'
import type { ApiAnswer } from '../../api/request.ts'
import { wipeKeys } from '../../keys/kept-keys.ts'
import { clearDeviceChoice } from '../arrival/device-choice.ts'
import { clearTabSeat, getTabSeat, hasTabSeat } from '../arrival/tab-seat.ts'
import { clearTabBallot } from '../closing/tab-ballot.ts'

/** The cookie stays while it still stands for somebody in another tab. */
export function forgetSeat(sessionId: SessionId): Promise<ApiAnswer<undefined>> {
  const seat = getTabSeat(sessionId)
  if (seat !== null) void wipeKeys(seat.sessionId, seat.personId)
  clearTabSeat(sessionId)
  clearTabBallot(sessionId)
  if (!hasTabSeat()) clearDeviceChoice()
  return forgetBrowser()
}
