/** What facilitators also see on the room page: `?guide=1` at that step, `?late` or `?time` of the turn, `?claimed=ana`, `?asked=ana` to turn on, Sol of the staff. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { GuideStep } from '@hearth/protocol/guide'
import { NOW } from '../views.ts'

const step = (title: string, minutes: number, change: Partial<GuideStep> = {}): GuideStep => ({
  title,
  minutes,
  mode: null,
  prompt: '',
  notes: '',
  closes: false,
  ...change,
})

const STEPS = [
  step('Welcome', 5, { notes: 'Say who you are, and how the circle works.' }),
  step('Check-in round', 15, {
    mode: 'round',
    prompt: 'What has this month asked of you?',
    notes: 'Begin yourself, short and true. Nobody has to say more than their name.',
  }),
  step('Conversation', 30, { mode: 'hands' }),
  step('Closing round', 10, { mode: 'round', prompt: 'What do you take with you?', closes: true }),
]

export function ledFacts(asked: URLSearchParams): Partial<FacilitationView> {
  const at = asked.get('guide')
  const startedAt = asked.has('time') ? NOW - 130_000 : null
  return {
    ...(at !== null && {
      guide: { steps: STEPS, at: at === '' ? null : Number(at), endsAt: NOW + 410_000 },
    }),
    ...((asked.has('time') || asked.has('late')) && {
      turn: { waitsSince: NOW - 30_000, startedAt, until: startedAt === null ? null : startedAt + 150_000 },
      turnMs: 120_000,
    }),
    claims: (asked.get('claimed')?.split(',') ?? []).map((personId) => ({ personId, by: 'Jo', byId: 'jo' })),
    asked: (asked.get('asked')?.split(',') ?? []).map((personId) => ({ personId, sources: ['microphone'] })),
    turnsHad: [
      { personId: 'ana', turns: 2 },
      { personId: 'chidi', turns: 1 },
    ],
    nominees: ['ana', 'ben', 'dara'],
  }
}
