/** Rules F: what follows at once where somebody leads again, or where nobody on call can be told. After every decision. */
import type { RoomEvent } from '../events.ts'
import { isHeard } from '../staff.ts'
import type { RoomState } from '../state.ts'

/** `state`: as it is after what was decided. */
export function leadingSettled(state: RoomState, at: number): RoomEvent[] {
  const { leftAlone, page } = state
  if (isHeard(state)) {
    return [
      ...(leftAlone === null ? [] : [{ type: 'facilitatorBack', at } as const]),
      ...(page === null ? [] : [{ type: 'pageEnded', at } as const]),
    ]
  }
  return page !== null && page.onCall === 'failed' && page.backup === null && page.seenBy === null
    ? [{ type: 'backupPaged', number: page.number, at }]
    : []
}
