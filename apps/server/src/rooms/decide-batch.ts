/** One batch of a room: stored row + what was asked → answers and the next row. Pure; neither reads nor writes anything. */

import type { CommandId, PersonId } from '@hearth/protocol/ids'
import { REMEMBERED_COMMANDS } from '@hearth/protocol/limits'
import type { Refusal } from '@hearth/protocol/refusals'
import type { Revisions } from '@hearth/protocol/room-view'
import type { Asked } from '@hearth/room/actor'
import { audienceOf } from '@hearth/room/audience-of'
import { deadline } from '@hearth/room/deadline'
import { decide } from '@hearth/room/decide'
import type { Decision } from '@hearth/room/decision'
import type { RoomEvent } from '@hearth/room/events'
import { evolve } from '@hearth/room/evolve'
import { facilitationView, ownView, sharedView } from '@hearth/room/project'
import type { RoomState } from '@hearth/room/state'
import { ROOM_TIMING, type RoomTiming } from '@hearth/room/timing'
import { type TrailEntry, trailOf } from '@hearth/room/trail-of'
import type { AcceptedCommands, RevisionCounters, RoomRow } from '../store/room-store.ts'

/** `id` of a participant's command; null for the system's. */
export interface Ask {
  asked: Asked
  id: CommandId | null
}

export type Outcome = { ok: true; seen: Revisions } | Refusal

/** An answer, or what it depends on: the state that the whole batch leads to. */
type Verdict = Outcome | 'accepted' | 'nothing'

export interface Batch {
  /** One for each ask, in order. */
  outcomes: Outcome[]
  events: RoomEvent[]
  /** Of the acts of moderation in it, in order. */
  trail: TrailEntry[]
  /** null: nothing happened, nothing is to be written. */
  next: RoomRow | null
}

/** `now` in milliseconds since the epoch. What has fallen due by then happens first, however late the timer is. */
export function decideBatch(
  row: RoomRow | null,
  asks: readonly Ask[],
  now: number,
  timing: RoomTiming = ROOM_TIMING,
): Batch {
  let state = row?.state ?? null
  const events: RoomEvent[] = []
  const trail: TrailEntry[] = []
  const due = state === null ? null : deadline(state, timing)
  // Whoever takes the room up says first how long nobody kept its clock: deadlines move before any of them is due.
  const resumes = asks.some(({ asked }) => asked.command.type === 'resume')
  if (due !== null && due <= now && !resumes)
    apply(decide(state, { by: 'system', command: { type: 'tick' } }, now, timing))
  const verdicts: Verdict[] = []
  for (const ask of asks) {
    const twin = asks.slice(0, verdicts.length).findIndex((other) => isRetry(other, ask))
    verdicts.push(verdicts[twin] ?? judge(ask))
  }
  function judge(ask: Ask): Verdict {
    const earlier = row === null ? null : answeredBefore(row, ask)
    if (earlier !== null) return earlier
    const decision = decide(state, ask.asked, now, timing)
    const entry = trailOf(state, ask.asked, decision)
    if (entry !== null) trail.push(entry)
    return apply(decision)
  }
  function apply(decision: Decision): Verdict {
    if (!decision.ok) return decision
    state = decision.events.reduce<RoomState | null>(evolve, state)
    events.push(...decision.events)
    return decision.events.length > 0 ? 'accepted' : 'nothing'
  }
  if (state === null) return { outcomes: verdicts.map(refusalOnly), events, trail, next: null }

  const settled: RoomState = state
  const revisions = events.length === 0 && row !== null ? row.revisions : nextRevisions(row, settled)
  const outcomes = asks.map((ask, index): Outcome => {
    const verdict = verdicts[index]
    return typeof verdict === 'object' ? verdict : { ok: true, seen: seenBy(settled, revisions, ask) }
  })
  if (events.length === 0) return { outcomes, events, trail, next: null }

  const accepted = remember(row?.accepted ?? {}, asks, verdicts, outcomes, settled)
  return {
    outcomes,
    events,
    trail,
    next: { version: (row?.version ?? 0) + 1, state: settled, revisions, accepted },
  }
}

/** The same command once more, in the same batch. */
const isRetry = (first: Ask, second: Ask): boolean =>
  first.id !== null &&
  first.id === second.id &&
  first.asked.by === 'participant' &&
  second.asked.by === 'participant' &&
  first.asked.personId === second.asked.personId

function refusalOnly(verdict: Verdict): Outcome {
  return typeof verdict === 'object' ? verdict : { ok: true, seen: {} }
}

function answeredBefore(row: RoomRow, { asked, id }: Ask): Outcome | null {
  if (asked.by === 'system') return null
  const earlier = row.accepted[asked.personId]?.find((one) => one.id === id)
  return earlier === undefined ? null : { ok: true, seen: earlier.seen }
}

/** The revisions that show the effect, of views the asker has. */
function seenBy(state: RoomState, revisions: RevisionCounters, { asked }: Ask): Revisions {
  if (asked.by === 'system') return {}
  const seen: Revisions = {}
  for (const channel of audienceOf(state, asked.personId)) {
    seen[channel] = channel === 'own' ? (revisions.own[asked.personId] ?? 0) : revisions[channel]
  }
  return seen
}

/** A view's revision counts on only when its bytes change: a private event leaves no gap in anybody else's. */
function nextRevisions(row: RoomRow | null, state: RoomState): RevisionCounters {
  const before = row?.state ?? null
  const held = row?.revisions ?? { shared: 0, facilitation: 0, own: {} }
  const count = (revision: number, was: unknown, is: unknown): number =>
    JSON.stringify(was) === JSON.stringify(is) ? revision : revision + 1
  return {
    shared: count(held.shared, before && sharedView(before), sharedView(state)),
    facilitation: count(held.facilitation, before && facilitationView(before), facilitationView(state)),
    own: Object.fromEntries(
      Object.keys(state.people).map((personId: PersonId) => [
        personId,
        count(held.own[personId] ?? 0, before && ownView(before, personId), ownView(state, personId)),
      ]),
    ),
  }
}

/** Keeps the last accepted commands of everybody who is still in the room. */
function remember(
  earlier: AcceptedCommands,
  asks: readonly Ask[],
  verdicts: readonly Verdict[],
  outcomes: readonly Outcome[],
  state: RoomState,
): AcceptedCommands {
  const kept = new Map(Object.entries(earlier).filter(([personId]) => state.people[personId] !== undefined))
  asks.forEach(({ asked, id }, index) => {
    const outcome = outcomes[index]
    if (asked.by === 'system' || id === null || verdicts[index] !== 'accepted' || outcome?.ok !== true) return
    if (state.people[asked.personId] === undefined) return
    const list = [...(kept.get(asked.personId) ?? []), { id, seen: outcome.seen }]
    kept.set(asked.personId, list.slice(-REMEMBERED_COMMANDS))
  })
  return Object.fromEntries(kept)
}
