import { PHASES } from '@hearth/protocol/roles'
import { expect, test } from 'vitest'
import { requireReactions } from '../src/guards.ts'

test('M17: reactions are for the circle while it is live, as long as facilitators let it', () => {
  const allowed = PHASES.filter((phase) => requireReactions({ phase, reactions: true }).ok)
  expect(allowed).toEqual(['live'])
  expect(requireReactions({ phase: 'lobby', reactions: true })).toEqual({ ok: false, code: 'wrong-phase' })
  expect(requireReactions({ phase: 'closing', reactions: true })).toEqual({ ok: false, code: 'session-over' })
  expect(requireReactions({ phase: 'live', reactions: false })).toEqual({ ok: false, code: 'reactions-off' })
})
