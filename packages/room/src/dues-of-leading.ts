/** What falls due while nobody leads: the circle is left alone, who speaks has finished, who is on call is told. */
import type { Due } from './deadline.ts'
import { somebodyWaits } from './staff.ts'
import type { Page, RoomState } from './state.ts'
import type { RoomTiming } from './timing.ts'

export function duesOfLeading(state: RoomState, timing: RoomTiming): Due[] {
  const { phase, unheardSince, leftAlone, floor, page } = state
  const dues: Due[] = []
  if (phase === 'live' && unheardSince !== null && leftAlone === null) {
    dues.push({ at: unheardSince + timing.leftAloneMs, event: (at) => ({ type: 'circleLeftAlone', at }) })
  }
  if (leftAlone !== null && floor !== null) {
    dues.push({
      at: leftAlone.since + timing.aloneSpeakingMs,
      event: (at) => ({ type: 'floorFreed', how: 'comes-back', at }),
    })
  }
  return [...dues, ...(page === null ? duesOfNoPage(state) : duesOfPage(state, page, timing))]
}

/** Nobody is told of a room in which nobody waits. Before a session is live its planned start counts. */
function duesOfNoPage(state: RoomState): Due[] {
  const { phase, unheardSince, session, pages } = state
  if (unheardSince === null || !somebodyWaits(state)) return []
  const since = phase === 'live' ? unheardSince : Math.max(unheardSince, session.startsAt)
  return [{ at: since + session.pageAfterMs, event: (at) => ({ type: 'pageBegan', number: pages + 1, at }) }]
}

const duesOfPage = (state: RoomState, { number, at, backup, seenBy }: Page, timing: RoomTiming): Due[] =>
  backup !== null || seenBy !== null || !somebodyWaits(state)
    ? []
    : [{ at: at + timing.backupAfterMs, event: (now) => ({ type: 'backupPaged', number, at: now }) }]
