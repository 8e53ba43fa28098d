/** The guards of writing, each on what the state and the views hold: a composer asks what `decide` asks. */
import { MAX_PRIVATE_TEXTS } from '@hearth/protocol/limits'
import { PHASES, ROLES } from '@hearth/protocol/roles'
import { expect, test } from 'vitest'
import {
  requireCaptioner,
  requireChat,
  requireConfidant,
  requireEpochInUse,
  requireReader,
  requireTextsLeft,
  requireVoice,
} from '../src/guards.ts'
import { ownView } from '../src/project.ts'
import { given } from '../src/testing/given.ts'
import { id } from '../src/testing/people.ts'
import { asks, openCircle } from '../src/testing/steps.ts'
import { privately, wrote } from '../src/testing/text-steps.ts'

const GRANTED = { ok: true }
const refused = (code: string) => ({ ok: false, code })

test('W2: the chat, by phase', () => {
  const open = { open: true }
  expect(PHASES.map((phase) => requireChat({ phase, chat: open }))).toEqual([
    refused('wrong-phase'),
    refused('wrong-phase'),
    GRANTED,
    refused('session-over'),
    refused('session-over'),
  ])
  expect(requireChat({ phase: 'live', chat: { open: false } })).toEqual(refused('chat-closed'))
})

test('W3 Q5: captions and voice, by role', () => {
  expect(ROLES.filter((role) => requireCaptioner({ role }).ok)).toEqual(['captioner'])
  expect(ROLES.filter((role) => requireVoice({ role }).ok)).toEqual(['learner', 'facilitator', 'advisor'])
  expect(requireCaptioner({ role: 'learner' })).toEqual(refused('only-captioners'))
  expect(requireVoice({ role: 'captioner' })).toEqual(refused('no-voice'))
})

test('W4: a key in use', () => {
  expect([0, 1, 2, 3, 4].map((epoch) => requireEpochInUse({ newest: 3, sending: 2 }, epoch).ok)).toEqual([
    false,
    false,
    true,
    true,
    false,
  ])
  expect(requireEpochInUse({ newest: 0, sending: 0 }, 0)).toEqual(refused('keys-moved'))
})

test('W5: who can be written to', () => {
  const here = { admission: 'admitted', presence: { kind: 'here' } } as const
  expect(ROLES.filter((role) => requireConfidant({ role, ...here }).ok)).toEqual(['facilitator', 'advisor'])
  const jo = { role: 'facilitator', ...here } as const
  expect(requireConfidant({ ...jo, presence: { kind: 'reconnecting' } })).toEqual(refused('cannot-read'))
  expect(requireConfidant({ ...jo, admission: 'waiting' })).toEqual(refused('cannot-read'))
  expect(requireConfidant(undefined)).toEqual(refused('cannot-read'))
})

test('W2 W4 W6 W9: asked of the views', () => {
  const scene = given(openCircle('Ana'), asks('Fay', { type: 'openChat' }), wrote(privately('Ana', ['Jo'])))
  const { shared, state } = scene
  expect(requireChat(shared)).toEqual(GRANTED)
  expect(requireEpochInUse(shared.keys, shared.keys.sending)).toEqual(GRANTED)
  const [ana, jo] = (['Ana', 'Jo'] as const).map((name) => ownView(state, id(name)))
  const newest = jo?.texts.at(-1)
  expect([requireReader(newest, id('Jo')), requireReader(newest, id('Fay'))]).toEqual([
    GRANTED,
    refused('cannot-read'),
  ])
  expect(requireReader(undefined, id('Jo'))).toEqual(refused('cannot-read'))
  expect(ana && requireTextsLeft(ana, id('Ana'))).toEqual(GRANTED)
  const texts = Array.from({ length: MAX_PRIVATE_TEXTS }, () => ({ from: id('Ana') }))
  expect(requireTextsLeft({ texts }, id('Ana'))).toEqual(refused('too-many-texts'))
  expect(requireTextsLeft({ texts }, id('Ben'))).toEqual(GRANTED)
})
