/** What the views say of the guide, of who leads, and of a page to who is on call, built up field by field. */
import type { LedGuide } from '@hearth/protocol/facilitation-view'
import type { GuideStep } from '@hearth/protocol/guide'
import type { Paging, SharedStep } from '@hearth/protocol/room-view'
import type { PageWay, RoomState } from './state.ts'

const MINUTE_MS = 60_000

export function sharedStep(state: RoomState): SharedStep | null {
  const step = stepOf(state)
  const endsAt = stepEndsAt(state)
  return step === undefined || endsAt === null ? null : { title: step.title, endsAt }
}

/** null: the session has no guide. */
export function ledGuide(state: RoomState): LedGuide | null {
  const { guide } = state.session
  return guide.length === 0
    ? null
    : { steps: guide.map(guideStep), at: state.step?.index ?? null, endsAt: stepEndsAt(state) }
}

const guideStep = ({ title, minutes, mode, prompt, notes, closes }: GuideStep): GuideStep => ({
  title,
  minutes,
  mode,
  prompt,
  notes,
  closes,
})

const stepOf = ({ session, step }: RoomState): GuideStep | undefined =>
  step === null ? undefined : session.guide[step.index]

function stepEndsAt(state: RoomState): number | null {
  const { step } = state
  return step === null ? null : step.since + (stepOf(state)?.minutes ?? 0) * MINUTE_MS + step.extraMs
}

/** Who is told has seen it, or is being reached, or cannot be: as one word. */
export function paging({ page, onCall }: RoomState): Paging | null {
  if (page === null) return null
  const call = onCall.map(({ name, reach }) => ({ name, reach }))
  if (page.seenBy !== null) return { state: 'seen', seenBy: page.seenBy, call }
  const failed = hasNoWay(page.onCall) && (page.backup === null || hasNoWay(page.backup))
  return { state: failed ? 'failed' : 'trying', seenBy: null, call }
}

/** As far as is known now: what is tried again may still work, and is said then. */
const hasNoWay = (way: PageWay): boolean => way === 'failing' || way === 'failed'
