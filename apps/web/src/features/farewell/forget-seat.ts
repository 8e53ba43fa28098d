/** The tab no longer knows who it was, nor how it voted. Answers whether the server has let go of the cookie too. */

import { forgetBrowser } from '../../api/browser.ts'
import type { ApiAnswer } from '../../api/request.ts'
import { clearDeviceChoice } from '../arrival/device-choice.ts'
import { clearTabSeat } from '../arrival/tab-seat.ts'
import { clearTabBallot } from '../closing/tab-ballot.ts'

/** The cookie stays while it still stands for somebody in another tab. */
export function forgetSeat(): Promise<ApiAnswer<undefined>> {
  clearTabSeat()
  clearTabBallot()
  clearDeviceChoice()
  return forgetBrowser()
}
