/** Rules G: each guard by itself, and every wrong act with its refusal. */
import type { Command } from '@hearth/protocol/commands'
import { PHASES, ROLES } from '@hearth/protocol/roles'
import { describe, expect, test } from 'vitest'
import {
  requireAdmitted,
  requireFacilitation,
  requireFacilitator,
  requireInLobby,
  requireMedia,
  requirePhase,
  requireScheduledFacilitator,
} from '../src/guards.ts'
import { given } from '../src/testing/given.ts'
import { id, type Name, staffId } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  closing,
  left,
  plan,
  type Steps,
  session,
  started,
  toldNotNow,
} from '../src/testing/steps.ts'

const GRANTED = { ok: true }
const refused = (code: string) => ({ ok: false, code })

const POWERS: Command[] = [
  { type: 'admit', personId: id('Ben') },
  { type: 'admitEveryone' },
  { type: 'sayNotNow', personId: id('Ben') },
  { type: 'startSession' },
  { type: 'closeSession' },
  { type: 'endSession' },
]
const EVERY_COMMAND: Command[] = [...POWERS, { type: 'askAgain' }, { type: 'leave' }]

describe('wrong acts', () => {
  const phases: [string, Steps][] = [
    ['lobby', []],
    ['live', started()],
    ['closing', closing()],
  ]
  const people: [Name, Steps][] = [
    ['Ana', admitted('Ana')],
    ['Chidi', arrived('Chidi')],
    ['Dara', toldNotNow('Dara')],
    ['Sol', admitted('Sol')],
  ]
  const cases = phases.flatMap(([phase, steps]) =>
    people.flatMap(([name, there]) =>
      POWERS.map((command) => ({ name, phase, type: command.type, command, steps: [there, steps] })),
    ),
  )

  test.each(cases)('G1: $name may not $type ($phase)', ({ name, command, steps }) => {
    const scene = given(session(), arrived('Ben'), steps)
    const then = scene.when(name, command)
    expect(then.refusal).toBe('not-facilitator')
    expect(then.state).toBe(scene.state)
  })

  test.each(EVERY_COMMAND)('G2: neither a stranger nor who has left may ask: $type', (command) => {
    const scene = given(session(), arrived('Ben'), admitted('Ana'), left('Ana'), left('Jo'))
    for (const name of ['Zoe', 'Ana', 'Jo'] as const) {
      const then = scene.when(name, command)
      expect(then.refusal).toBe('not-known-here')
      expect(then.state).toBe(scene.state)
    }
  })

  test('G6: Jo, who came later, may all that Fay may, at the same time', () => {
    const then = given(session(), arrived('Ana'), arrived('Ben'))
      .when('Jo', { type: 'admit', personId: id('Ana') })
      .when('Fay', { type: 'admit', personId: id('Ben') })
      .when('Jo', { type: 'startSession' })
      .when('Fay', { type: 'closeSession' })
      .when('Jo', { type: 'endSession' })
    expect(then.state.phase).toBe('ended')
    expect(then.shared.people).toHaveLength(4)
  })
})

describe('guards', () => {
  test('G1: facilitators', () => {
    expect(ROLES.map((role) => requireFacilitator({ role }))).toEqual([
      refused('not-facilitator'),
      GRANTED,
      refused('not-facilitator'),
    ])
  })

  test('G4: the facilitation view', () => {
    const asked = (['waiting', 'not-now', 'admitted'] as const).map((admission) =>
      ROLES.map((role) => requireFacilitation({ role, admission })),
    )
    const outside = [refused('not-facilitator'), refused('not-admitted'), refused('not-admitted')]
    expect(asked).toEqual([outside, outside, [refused('not-facilitator'), GRANTED, GRANTED]])
  })

  test('V6: admitted', () => {
    expect(requireAdmitted({ admission: 'admitted' })).toEqual(GRANTED)
    expect(requireAdmitted({ admission: 'waiting' })).toEqual(refused('not-admitted'))
    expect(requireAdmitted({ admission: 'not-now' })).toEqual(refused('not-admitted'))
  })

  test('A11: in the lobby', () => {
    expect(requireInLobby({ admission: 'waiting' })).toEqual(GRANTED)
    expect(requireInLobby({ admission: 'not-now' })).toEqual(GRANTED)
    expect(requireInLobby({ admission: 'admitted' })).toEqual(refused('not-waiting'))
    expect(requireInLobby(undefined)).toEqual(refused('not-waiting'))
  })

  test('G3: phases', () => {
    expect(requirePhase({ phase: 'live' }, 'lobby', 'live')).toEqual(GRANTED)
    expect(PHASES.map((phase) => requirePhase({ phase }))).toEqual([
      refused('wrong-phase'),
      refused('wrong-phase'),
      refused('wrong-phase'),
      refused('session-over'),
      refused('session-over'),
    ])
  })

  const places = ['own-device', 'site'] as const
  const admissions = ['waiting', 'not-now', 'admitted'] as const
  const table = PHASES.flatMap((phase) =>
    ROLES.flatMap((role) =>
      places.flatMap((kind) => admissions.map((admission) => ({ phase, role, kind, admission }))),
    ),
  )
  test('M1 M2 M3 M5 M6: media, in every combination of phase, role, place and admission', () => {
    const granted = table
      .filter(({ phase, role, kind, admission }) => {
        const ruling = requireMedia({ phase }, { role, admission, sitting: { kind } })
        if (!ruling.ok) expect(ruling).toEqual(refused('media-closed'))
        return ruling.ok
      })
      .map(({ phase, role, kind, admission }) => `${phase} ${role} ${kind} ${admission}`)
    expect(granted).toEqual([
      'scheduled facilitator own-device admitted',
      'scheduled advisor own-device admitted',
      'lobby facilitator own-device admitted',
      'lobby advisor own-device admitted',
      'live learner own-device admitted',
      'live facilitator own-device admitted',
      'live advisor own-device admitted',
      'closing facilitator own-device admitted',
      'closing advisor own-device admitted',
    ])
  })

  test('G5: who is scheduled to lead this session', () => {
    expect(requireScheduledFacilitator(plan(), staffId('Jo'))).toEqual(GRANTED)
    expect(requireScheduledFacilitator(plan(), staffId('Sol'))).toEqual(refused('not-allowed'))
    expect(requireScheduledFacilitator({ facilitators: [] }, staffId('Fay'))).toEqual(refused('not-allowed'))
  })
})
