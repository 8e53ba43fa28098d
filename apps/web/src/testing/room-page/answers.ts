/** What the server would answer to the pages around the room: `?at=/facilitate&me=rosa`. All times are close to now. */
import type { Invitation } from '@hearth/protocol/http/invitations'
import type { OfficeSettings } from '@hearth/protocol/http/office'
import type { PageCall } from '@hearth/protocol/http/pages'
import type { PollResults } from '@hearth/protocol/http/poll'
import type { InboxReferral, ReferralDesk, ReferralInbox } from '@hearth/protocol/http/referrals'
import type { GroupList, GuideList, PlannedSession, SessionList } from '@hearth/protocol/http/sessions'
import type { Me, StaffList } from '@hearth/protocol/http/staff'
import type { ContactRequestList, Support } from '@hearth/protocol/http/support'
import type { Trail } from '@hearth/protocol/http/trail'
import type { Answers } from '../answering.ts'
import { sharedView } from '../views.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** `session` is the session of the ready-made views. */
const { session } = sharedView()
const FAY: Me = {
  staffId: 'fay',
  name: 'Fay Okafor',
  email: 'fay@hearth.example',
  roles: ['facilitator'],
  programName: 'Teaching Hospital Wellness',
}
const ROSA: Me = {
  ...FAY,
  staffId: 'rosa',
  name: 'Rosa Lind',
  email: 'rosa@hearth.example',
  roles: ['office', 'admin'],
}

function planned(change: Partial<PlannedSession>): PlannedSession {
  return {
    id: session.id,
    groupName: session.groupName,
    title: session.title,
    startsAt: Date.now() - 20 * MINUTE,
    minutes: 60,
    format: 'online',
    siteName: null,
    capacity: 14,
    phase: 'live',
    facilitators: [
      { staffId: 'fay', name: 'Fay Okafor' },
      { staffId: 'jo', name: 'Jo Lindqvist' },
    ],
    notOkIsOpen: false,
    referralsUntil: null,
    invitationPath: '/j/rounds-at-noon',
    ...change,
  }
}

/** Three sessions: one where a person is not OK, one to come, and one that is over but still takes referrals. */
const live = () => planned({ notOkIsOpen: true })
const toCome = () =>
  planned({
    id: 'night',
    title: 'Night shift circle',
    startsAt: Date.now() + 3 * HOUR,
    format: 'hybrid',
    siteName: 'Library 2',
    phase: 'scheduled',
  })
const ended = () =>
  planned({
    id: 'over',
    title: 'Morning circle',
    startsAt: Date.now() - 26 * HOUR,
    phase: 'ended',
    referralsUntil: Date.now() + 20 * HOUR,
  })

function invitation(change: Partial<Invitation> = {}): Invitation {
  const now = Date.now()
  return {
    session: { ...session, startsAt: now + 4 * MINUTE },
    phase: 'lobby',
    locked: false,
    opensAt: now - 11 * MINUTE,
    now,
    ...change,
  }
}

function referral(id: string, change: Partial<InboxReferral> = {}): InboxReferral {
  return {
    id,
    reference: '48213',
    state: 'new',
    flaggedAt: Date.now() - HOUR,
    reason: 'Sleep and exhaustion',
    urgency: 'today',
    consent: 'agrees',
    contact: 'ask-the-facilitator',
    groupName: session.groupName,
    sessionTitle: session.title,
    startsAt: Date.now() - 2 * HOUR,
    flaggedBy: { name: 'Fay Okafor', email: 'fay@hearth.example' },
    ...change,
  }
}

function desk(): ReferralDesk {
  const { id, reference, state, urgency, flaggedAt } = referral('r1')
  return {
    reasons: ['Sleep and exhaustion', 'Thoughts of harm'],
    onCall: { name: 'Olu Adeyemi, on call', reach: '555-0199' },
    backup: { name: 'Campus security', reach: '555-0102' },
    until: null,
    referrals: [{ id, reference, state, urgency, flaggedAt }],
  }
}

const SETTINGS: OfficeSettings = {
  crisis: [{ name: 'Campus crisis line', reach: '555-0100' }],
  resources: [
    { name: 'Counselling', reach: 'Room 12, weekdays from nine' },
    { name: 'Chaplaincy', reach: 'chaplain@hearth.example' },
  ],
  onCall: { name: 'Olu Adeyemi, on call', reach: '555-0199', mail: 'olu@hearth.example' },
  backup: null,
  pageAfterMinutes: 5,
  reasons: ['Sleep and exhaustion', 'Thoughts of harm'],
  revision: 3,
  examples: true,
}

const { crisis, resources, examples } = SETTINGS
const support: Support = { crisis, resources, examples }
const results: PollResults = {
  sums: {
    ballots: 8,
    scales: {
      safe: [0, 0, 1, 3, 4],
      heard: [1, 0, 0, 2, 5],
      connected: [0, 0, 0, 0, 8],
      led: [0, 1, 1, 2, 4],
    },
    leaving: { lighter: 5, same: 2, heavier: 1 },
  },
}

export function answersTo(asked: URLSearchParams): Answers {
  const of = (id: string) => ({
    [`GET /api/sessions/${id}/support`]: support,
    [`GET /api/sessions/${id}/referrals`]: desk(),
    [`GET /api/sessions/${id}/poll-results`]: results,
  })
  const sessions: SessionList = {
    sessions: [live(), toCome(), ended()],
    joinable: [
      {
        session: { ...session, id: 'evening', title: 'Evening circle', startsAt: Date.now() },
        phase: 'lobby',
      },
    ],
  }
  return {
    'GET /api/me': asked.get('me') === 'rosa' ? ROSA : FAY,
    'GET /api/sessions': sessions,
    [`GET /api/sessions/${session.id}`]: live(),
    'GET /api/sessions/night': toCome(),
    'GET /api/sessions/over': ended(),
    ...of(session.id),
    ...of('over'),
    'GET /api/groups': {
      groups: [{ groupId: 'first-year', name: session.groupName }],
    } satisfies GroupList,
    'GET /api/guides': {
      guides: [{ guideId: 'first-session', title: 'First session', minutes: 85 }],
    } satisfies GuideList,
    'GET /api/staff': {
      staff: [
        { staffId: 'fay', name: 'Fay Okafor', roles: ['facilitator'] },
        { staffId: 'jo', name: 'Jo Lindqvist', roles: ['facilitator'] },
        { staffId: 'sol', name: 'Sol Reyes', roles: ['advisor'] },
      ],
    } satisfies StaffList,
    'GET /api/referrals': {
      referrals: [
        referral('r1'),
        referral('r2', {
          reference: '11111',
          urgency: 'in-time',
          consent: 'does-not-know',
          state: 'received',
        }),
      ],
    } satisfies ReferralInbox,
    'GET /api/contact-requests': {
      requests: [{ id: 'c1', groupName: session.groupName, reach: '555-0123', askedAt: Date.now() - HOUR }],
    } satisfies ContactRequestList,
    'GET /api/office/settings': SETTINGS,
    'GET /api/trail': {
      lines: [
        {
          minute: Date.now(),
          kind: 'mute',
          sessionTitle: session.title,
          groupName: session.groupName,
          by: FAY.name,
        },
      ],
      next: null,
    } satisfies Trail,
    'GET /api/pages/a-page': {
      groupName: session.groupName,
      at: Date.now() - 5 * MINUTE,
      state: 'waits',
      seenBy: null,
    } satisfies PageCall,
    'GET /api/invitations/rounds-at-noon': invitation(),
    'GET /api/invitations/locked': invitation({ phase: 'live', locked: true }),
    'GET /api/invitations/nothing-of-this-name-0': { refused: 'link-not-valid', status: 404 },
    'DELETE /api/browser': null,
  }
}
