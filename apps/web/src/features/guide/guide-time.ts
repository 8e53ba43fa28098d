/** What the guide says of time, by the server's clock. Pure; moments are milliseconds since the epoch. */
import type { LedGuide } from '@hearth/protocol/facilitation-view'
import { CLOSING_ROUND_MS } from '@hearth/protocol/limits'
import type { SharedView } from '@hearth/protocol/room-view'
import { requirePhase } from '@hearth/room/guards'

const MINUTE = 60_000

/** Minutes, never seconds: nothing counts down at a person. 0: they have passed. */
export const stepMinutesLeft = (endsAt: number, now: number): number =>
  Math.max(0, Math.ceil((endsAt - now) / MINUTE))

/** When the session is planned to end; null before it has started. */
export const plannedEnd = ({ startedAt, session }: Pick<SharedView, 'startedAt' | 'session'>): number | null =>
  startedAt === null ? null : startedAt + session.minutes * MINUTE

/** From when on the closing round is suggested; null: there is none, it was reached, or nothing goes on. */
export function closingRoundFrom(
  shared: Pick<SharedView, 'phase' | 'startedAt' | 'session'>,
  guide: LedGuide | null,
): { step: number; from: number } | null {
  const end = plannedEnd(shared)
  if (guide === null || end === null || !requirePhase(shared, 'live').ok) return null
  const step = guide.steps.findIndex(({ closes }) => closes)
  if (step === -1 || (guide.at !== null && guide.at >= step)) return null
  return { step, from: end - CLOSING_ROUND_MS }
}
