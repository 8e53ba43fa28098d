/** The guards of help and of the poll, each on what the state and the views hold: a button asks what `decide` asks. */
import { PHASES, ROLES } from '@hearth/protocol/roles'
import { expect, test } from 'vitest'
import {
  requireCrisisContacts,
  requireHelpOpen,
  requireHelpToTake,
  requireLearner,
  requireNotOkAnswered,
  requireNotOkEnded,
  requireVoter,
} from '../src/guards.ts'
import { facilitationView, ownView } from '../src/project.ts'
import { given } from '../src/testing/given.ts'
import { id } from '../src/testing/people.ts'
import {
  admitted,
  answeredHelp,
  askedForHelp,
  closing,
  openCircle,
  session,
  takenHelp,
} from '../src/testing/steps.ts'

const GRANTED = { ok: true }
const refused = (code: string) => ({ ok: false, code })

test('H1: learners', () => {
  expect(ROLES.map((role) => requireLearner({ role }))).toEqual([
    GRANTED,
    refused('only-learners'),
    refused('only-learners'),
    refused('only-learners'),
  ])
})

test('H9: open', () => {
  expect(requireHelpOpen({ end: null })).toEqual(GRANTED)
  expect(requireHelpOpen({ end: { how: 'closed' } })).toEqual(refused('help-over'))
})

test('H4: to take', () => {
  const taker = { personId: id('Fay'), away: false }
  expect(requireHelpToTake({ taker: null }, id('Jo'))).toEqual(GRANTED)
  expect(requireHelpToTake({ taker }, id('Fay'))).toEqual(GRANTED)
  expect(requireHelpToTake({ taker }, id('Jo'))).toEqual(refused('help-taken'))
  expect(requireHelpToTake({ taker: { ...taker, away: true } }, id('Jo'))).toEqual(GRANTED)
})

test('H4 H11: asked of the facilitation view', () => {
  const asked = given(openCircle('Ana'), askedForHelp('Ana', 'not-ok'), takenHelp('Ana', 'not-ok'))
  const [entry] = facilitationView(asked.state).help
  expect(entry && requireHelpToTake(entry, id('Jo'))).toEqual(refused('help-taken'))
  expect(requireNotOkAnswered(facilitationView(asked.state))).toEqual(refused('not-ok-open'))
  const answered = asked.and(answeredHelp('Ana', 'not-ok'))
  expect(requireNotOkAnswered(facilitationView(answered.state))).toEqual(GRANTED)
  expect(requireNotOkEnded(facilitationView(answered.state))).toEqual(refused('not-ok-open'))
  expect(requireNotOkEnded({ help: [] })).toEqual(GRANTED)
})

test('H14: somebody to turn to', () => {
  expect(requireCrisisContacts({ crisis: { contacts: [] } })).toEqual(refused('no-crisis-contacts'))
  const own = ownView(given(session()).state, id('Fay'))
  expect(own && requireCrisisContacts(own)).toEqual(GRANTED)
})

test('G7: voters, in every combination of phase, role and admission', () => {
  const granted = PHASES.flatMap((phase) =>
    ROLES.flatMap((role) =>
      (['waiting', 'not-now', 'admitted'] as const)
        .filter((admission) => requireVoter({ phase }, { role, staff: false, admission }).ok)
        .map((admission) => `${phase} ${role} ${admission}`),
    ),
  )
  expect(granted).toEqual(['closing learner admitted'])
  const admitted = { role: 'learner', staff: false, admission: 'admitted' } as const
  expect(requireVoter({ phase: 'live' }, admitted)).toEqual(refused('wrong-phase'))
  expect(requireVoter({ phase: 'ended' }, admitted)).toEqual(refused('session-over'))
  expect(requireVoter({ phase: 'closing' }, { ...admitted, admission: 'waiting' })).toEqual(
    refused('not-admitted'),
  )
  expect(requireVoter({ phase: 'closing' }, { ...admitted, role: 'facilitator' })).toEqual(
    refused('only-learners'),
  )
  expect(requireVoter({ phase: 'closing' }, { ...admitted, staff: true })).toEqual(refused('only-learners'))
})

test('G7: asked of one’s own view', () => {
  const own = ownView(given(session(), admitted('Ana'), closing()).state, id('Ana'))
  expect(own && requireVoter(own, own)).toEqual(GRANTED)
})
