/** The guards of gestures and of the guide, each on what the state and the views hold: a button asks what `decide` asks. */
import { expect, test } from 'vitest'
import {
  requireLatestStep,
  requireNameOfTheirOwn,
  requirePublishing,
  requireStep,
  requireUnclaimed,
} from '../src/guards.ts'
import { facilitationView } from '../src/project.ts'
import { given } from '../src/testing/given.ts'
import { GUIDE, wentTo } from '../src/testing/guided.ts'
import { id, type Name } from '../src/testing/people.ts'
import {
  admitted,
  asks,
  handsCircle,
  openCircle,
  raised,
  session,
  started,
  takenAway,
} from '../src/testing/steps.ts'

const GRANTED = { ok: true }
const refused = (code: string) => ({ ok: false, code })

test('E2: who may turn something on now, asked of the shared view', () => {
  const scene = given(handsCircle('Ana'), takenAway('Ana', 'camera'))
  for (const name of ['Ana', 'Jo'] as const) {
    for (const source of ['microphone', 'camera'] as const) {
      const asked = scene.when('Fay', { type: 'askToTurnOn', personId: id(name), source })
      expect(requirePublishing(scene.seen(name)?.media ?? null, source)).toEqual(
        asked.refusal === null ? GRANTED : refused(asked.refusal),
      )
    }
  }
  expect(requirePublishing(null, 'camera')).toEqual(refused('media-closed'))
})

test('E4: whose name is mended, asked of the facilitation view', () => {
  const scene = given(openCircle('Ana', 'Sol'))
  const { staff } = facilitationView(scene.state)
  for (const name of ['Ana', 'Sol', 'Jo'] as const) {
    const asked = scene.when('Fay', { type: 'rename', personId: id(name), name: 'Somebody' })
    const ruling = requireNameOfTheirOwn({ staff: staff.some(({ personId }) => personId === id(name)) })
    expect(ruling).toEqual(asked.refusal === null ? GRANTED : refused(asked.refusal))
  }
})

test('E6: which hands can be taken on, asked of the facilitation view', () => {
  const scene = given(
    handsCircle('Ana', 'Ben'),
    raised('Ana', 'Ben'),
    asks('Jo', { type: 'claimHand', personId: id('Ben') }),
  )
  const { claims } = facilitationView(scene.state)
  const rulingFor = (viewer: Name, name: Name) =>
    requireUnclaimed(
      claims.find(({ personId }) => personId === id(name)),
      id(viewer),
    )
  expect([rulingFor('Fay', 'Ana'), rulingFor('Fay', 'Ben'), rulingFor('Jo', 'Ben')]).toEqual([
    GRANTED,
    refused('help-taken'),
    GRANTED,
  ])
})

test('D2: the steps there are, and the one that goes on, asked of the facilitation view', () => {
  const scene = given(session({ guide: GUIDE }), admitted('Ana'), started(), wentTo(1, 0))
  const { guide } = facilitationView(scene.state)
  if (guide === null) throw new Error('there is a guide')
  expect([2, 3].map((step) => requireStep(guide, step))).toEqual([GRANTED, refused('no-such-step')])
  expect([1, 0, null].map((seen) => requireLatestStep(guide, seen))).toEqual([
    GRANTED,
    refused('changed-meanwhile'),
    refused('changed-meanwhile'),
  ])
})
