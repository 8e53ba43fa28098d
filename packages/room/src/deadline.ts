/** When something next falls due in a room, and what: the one list that the timer and `tick` both read. */
import { OPENS_BEFORE_MS } from '@hearth/protocol/limits'
import { duesOfLeading } from './dues-of-leading.ts'
import type { RoomEvent } from './events.ts'
import { notOkIsOpen } from './help.ts'
import { keepers, somebodyCouldSeal } from './keys.ts'
import type { RoomState } from './state.ts'
import { ROOM_TIMING, type RoomTiming } from './timing.ts'

const MINUTE_MS = 60_000

/** Something that will happen by itself: when (milliseconds since the epoch) and the event it then is. */
export interface Due {
  at: number
  event: (at: number) => RoomEvent
}

export function dues(state: RoomState, timing: RoomTiming = ROOM_TIMING): Due[] {
  if (state.phase === 'ended') return []
  const dues: Due[] = []
  if (state.phase === 'scheduled') {
    dues.push({ at: state.session.startsAt - OPENS_BEFORE_MS, event: (at) => ({ type: 'lobbyOpened', at }) })
  }
  for (const { id, presence, admission, publicKey } of Object.values(state.people)) {
    if (presence.kind === 'reconnecting') {
      const hasNeverConnected = admission !== 'admitted' && publicKey === null
      dues.push({
        at: presence.since + (hasNeverConnected ? timing.arrivalGraceMs : timing.presenceGraceMs),
        event: (at) => ({ type: 'graceEnded', personId: id, at }),
      })
    }
  }
  dues.push(...duesOfQuiet(state))
  const ends = [
    ...(state.closingAt === null ? [] : [state.closingAt + timing.closingMs]),
    ...(state.emptySince === null
      ? []
      : [
          Math.max(state.session.startsAt + state.session.minutes * MINUTE_MS, state.emptySince) +
            timing.emptyRoomMs,
        ]),
  ]
  // Whoever is not OK is not let down by a clock: a named person ends it first.
  if (ends.length > 0 && !notOkIsOpen(state))
    dues.push({ at: Math.min(...ends), event: (at) => ({ type: 'sessionEnded', at }) })
  return [...dues, ...duesOfLeading(state, timing), ...duesOfKeys(state, timing)]
}

/** Back to the mode before. */
function duesOfQuiet({ quiet }: RoomState): Due[] {
  if (quiet === null || quiet.until === null) return []
  const { before: mode, until } = quiet
  return [{ at: until, event: (at) => ({ type: 'modeChosen', mode, at }) }]
}

function duesOfKeys(state: RoomState, timing: RoomTiming): Due[] {
  const { offeredAt, staleSince, unheldSince, duty } = state.keys
  // With nobody there who could make a new key it is not asked for: whoever comes first finds it due.
  const wanted = (since: number | null, ms: number): Due[] =>
    since === null || !somebodyCouldSeal(state)
      ? []
      : [{ at: since + ms, event: (at) => ({ type: 'keyWanted', at }) }]
  const dues = [...wanted(staleSince, timing.leavesAsOneMs), ...wanted(unheldSince, timing.noHolderMs)]
  if (offeredAt !== null)
    dues.push({ at: offeredAt + timing.offerMs, event: (at) => ({ type: 'epochUsed', at }) })
  // With nobody else to ask, whoever is asked goes on being asked.
  if (duty !== null && keepers(state).length > 1) {
    const { keeper: personId, since } = duty
    dues.push({ at: since + timing.keeperMs, event: (at) => ({ type: 'keeperPassedOver', personId, at }) })
  }
  return dues
}

/** The next moment at which `tick` has something to say, milliseconds since the epoch; null: never. */
export function deadline(state: RoomState, timing: RoomTiming = ROOM_TIMING): number | null {
  const moments = dues(state, timing).map((due) => due.at)
  return moments.length === 0 ? null : Math.min(...moments)
}
