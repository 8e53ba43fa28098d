import { OPENS_BEFORE_MS, REFERRAL_MS } from '@hearth/protocol/limits'
import { describe, expect, it } from 'vitest'
import { phaseOf, referralsUntil, requireReferralTime } from '../../src/http/session-times.ts'

const HOUR_MS = 60 * 60 * 1000
const NOON = Date.UTC(2026, 2, 2, 12)
const ENDED = NOON + HOUR_MS
const OPENS = NOON - OPENS_BEFORE_MS
const NEVER_HELD = NOON + 12 * HOUR_MS

const planned = { startsAt: NOON, endedAt: null }
const ended = { startsAt: NOON, endedAt: ENDED }
const scheduled = { phase: 'scheduled' } as const
const live = { phase: 'live' } as const

describe('when a referral is taken', () => {
  it.each([
    ['before the lobby opens', planned, null, OPENS - 1, 'too-early'],
    ['from when it opens, though nobody has come', planned, null, OPENS, 'yes'],
    ['in a room that was opened early and has not begun', planned, scheduled, OPENS - 1, 'too-early'],
    ['in a room that was started early', planned, live, OPENS - 1, 'yes'],
    ['while it goes on, however long', planned, live, NOON + 30 * 24 * HOUR_MS, 'yes'],
    ['within a week of the end', ended, null, ENDED + REFERRAL_MS - 1, 'yes'],
    ['a week after the end', ended, null, ENDED + REFERRAL_MS, 'too-late'],
    ['of a session that was never held, that day', planned, null, NEVER_HELD, 'yes'],
    ['of one never held, within a week', planned, null, NEVER_HELD + REFERRAL_MS - 1, 'yes'],
    ['of one never held, later', planned, null, NEVER_HELD + REFERRAL_MS, 'too-late'],
  ] as const)('%s', (_when, session, room, now, expected) => {
    const ruling = requireReferralTime(session, room, now)
    expect(ruling.ok ? 'yes' : ruling.code).toBe(expected)
  })

  it('ends when it is said to end', () => {
    expect(referralsUntil(planned, phaseOf(planned, live, NOON))).toBeNull()
    expect(referralsUntil(ended, 'ended')).toBe(ENDED + REFERRAL_MS)
    expect(referralsUntil(planned, phaseOf(planned, null, NEVER_HELD))).toBe(NEVER_HELD + REFERRAL_MS)
  })
})
