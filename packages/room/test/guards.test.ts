/** Rules G: guards with more than one condition, in every combination. Buttons get the same answer from a view. */
import { PHASES, ROLES, type Role } from '@hearth/protocol/roles'
import { describe, expect, test } from 'vitest'
import { entranceOf } from '../src/entrance.ts'
import {
  requireAdmitted,
  requireFacilitation,
  requireFacilitator,
  requireFloor,
  requireHearing,
  requireKeyHolder,
  requireLatestTurn,
  requireMedia,
  requireNotRemoved,
  requireOfStaff,
  requireOtherFacilitator,
  requireOwnWill,
  requirePhase,
  requirePublishing,
  requireRemovable,
  requireTurns,
  requireUnbegun,
  requireUnlocked,
} from '../src/guards.ts'
import { ownView } from '../src/project.ts'
import { seatedOf } from '../src/staff.ts'
import { given } from '../src/testing/given.ts'
import { id, staffId } from '../src/testing/people.ts'
import { floorTo, handsCircle, left, locked, openCircle, plan, removed } from '../src/testing/steps.ts'

const GRANTED = { ok: true }
const refused = (code: string) => ({ ok: false, code })
const entered = (role: Role, cameAs: Role) => ({ ok: true, role, cameAs })

describe('guards', () => {
  test('G4: the facilitation view', () => {
    const asked = (['waiting', 'not-now', 'admitted'] as const).map((admission) =>
      ROLES.map((role) => requireFacilitation({ role, admission })),
    )
    const [no, later] = [refused('not-facilitator'), refused('not-admitted')]
    const outside = [no, later, later, no]
    expect(asked).toEqual([outside, outside, [no, GRANTED, GRANTED, no]])
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

  test('M12: who was not put out', () => {
    const { state } = given(openCircle('Ana', 'Ben'), removed('Ana'), left('Ben'))
    expect(requireNotRemoved(state, id('Ana'))).toEqual(refused('removed'))
    expect(requireNotRemoved(state, id('Ben'))).toEqual(GRANTED)
  })

  test('G1 T3 T5 T8 M11 M14: a button that asks of the view hears what decide says of the state', () => {
    const { state, shared } = given(handsCircle('Ana'), floorTo('Ana'), locked())
    for (const room of [state, shared]) {
      expect(requireTurns(room)).toEqual(GRANTED)
      expect(requireLatestTurn(room, 1)).toEqual(GRANTED)
      expect(requireLatestTurn(room, 0)).toEqual(refused('floor-moved'))
      expect(requireFloor(room, id('Ana'))).toEqual(GRANTED)
      expect(requireFloor(room, id('Fay'))).toEqual(refused('not-your-turn'))
      expect(requireUnlocked(room)).toEqual(refused('room-locked'))
      expect(requirePhase(room, 'live')).toEqual(GRANTED)
    }
    for (const people of [Object.values(state.people), shared.people]) {
      expect(people.map((person) => requireRemovable(person).ok)).toEqual([false, false, true])
      expect(people.map((person) => requireFacilitator(person).ok)).toEqual([true, true, false])
    }
    const own = ownView(state, id('Ana'))
    expect(own && requireFloor(shared, own.personId)).toEqual(GRANTED)
    expect(own && requireAdmitted(own)).toEqual(GRANTED)
  })

  test('T26 K2 E2: guards refuse without a turn, without sound and picture, and after the end', () => {
    expect(requireUnbegun({ floor: null })).toEqual(refused('floor-moved'))
    expect(requirePublishing(null, 'microphone')).toEqual(refused('media-closed'))
    const ana = { role: 'learner', admission: 'admitted', sitting: { kind: 'own-device' } } as const
    expect(requireMedia({ phase: 'live' }, { ...ana, takesMedia: false })).toEqual(refused('media-closed'))
    expect(requireKeyHolder({ phase: 'ended' }, { role: 'facilitator', admission: 'admitted' })).toEqual(
      refused('session-over'),
    )
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
        const ruling = requireMedia({ phase }, { role, admission, sitting: { kind }, takesMedia: true })
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
      'live captioner own-device admitted',
      'closing facilitator own-device admitted',
      'closing advisor own-device admitted',
    ])
  })

  const FACILITATOR = { id: staffId('Gus'), roles: ['facilitator'] } as const
  test.each<[string, Parameters<typeof entranceOf>[1], object]>([
    ['a facilitator leads', { id: staffId('Jo'), roles: ['facilitator'] }, entered('facilitator', 'learner')],
    ['so does an advisor', { id: staffId('Jo'), roles: ['advisor'] }, entered('facilitator', 'advisor')],
  ])('G5: scheduled, %s', (_who, staff, entrance) => {
    expect(entranceOf(plan(), staff)).toEqual(entrance)
  })
  test('G5: not scheduled, they take part as what they are', () => {
    expect(entranceOf(plan(), FACILITATOR)).toEqual(entered('learner', 'learner'))
    const both = { id: staffId('Sol'), roles: ['facilitator', 'advisor'] } as const
    expect(entranceOf(plan(), both)).toEqual(entered('advisor', 'advisor'))
    for (const role of ['office', 'admin'] as const) {
      expect(entranceOf(plan(), { id: staffId('Sol'), roles: [role] })).toEqual(refused('not-allowed'))
    }
  })

  test('F1 F3: who is of the staff, and who is scheduled', () => {
    const staff = [
      { personId: id('Fay'), scheduled: true },
      { personId: id('Gus'), scheduled: false },
    ]
    expect(requireOfStaff({ staff }, id('Gus'))).toEqual(GRANTED)
    expect(requireOfStaff({ staff }, id('Ana'))).toEqual(refused('not-staff'))
    expect(requireOwnWill({ staff }, id('Fay'), id('Gus'))).toEqual(refused('is-scheduled'))
    expect(requireOwnWill({ staff }, id('Fay'), id('Fay'))).toEqual(GRANTED)
    expect(requireOwnWill({ staff }, id('Gus'), id('Fay'))).toEqual(GRANTED)
    expect(requireOwnWill({ staff }, id('Ana'), id('Fay'))).toEqual(GRANTED)
  })

  test('F5: who hears the circle', () => {
    const hearing = ROLES.flatMap((role) =>
      (['here', 'reconnecting', 'gone'] as const).flatMap((presence) =>
        [true, false]
          .filter((away) => requireHearing({ role, presence, away }).ok)
          .map((away) => `${role} ${presence} ${away}`),
      ),
    )
    expect(hearing).toEqual(['facilitator here false'])
  })

  test('F4: another one who hears it, asked of state and view', () => {
    const scene = given(openCircle('Ana'))
    const alone = scene.and(left('Jo'))
    expect(requireOtherFacilitator(scene.shared, id('Fay'))).toEqual(GRANTED)
    expect(requireOtherFacilitator(alone.shared, id('Fay'))).toEqual(refused('last-facilitator'))
    for (const { state, shared } of [scene, alone]) {
      const room = { phase: state.phase, people: seatedOf(state) }
      expect(requireOtherFacilitator(room, id('Fay'))).toEqual(requireOtherFacilitator(shared, id('Fay')))
    }
    expect(requireOtherFacilitator({ phase: 'closing', people: [] }, id('Fay'))).toEqual(GRANTED)
  })
})
