/** What simulated people do of themselves in each mode: only what the views offer. */
import type { RoomView } from '@hearth/protocol/room-view'
import { describe, expect, test } from 'vitest'
import { between, howToBegin, howToEnd } from '../src/play/choices.ts'
import { seeded } from '../src/play/random.ts'

const random = seeded(7)
const often = <T>(act: () => T): T[] => Array.from({ length: 300 }, act)
const kindsOf = (acts: ReturnType<typeof between>[]) =>
  new Set(acts.map((act) => (act === null || typeof act === 'string' ? act : act.type)))

/** What of the views is looked at. */
function view(shared: object, own: object = {}): RoomView {
  return {
    shared: { mode: 'open', hands: [], thought: null, ...shared },
    own: { personId: 'ana', willing: true, turn: null, ...own },
  } as unknown as RoomView
}

test('a turn is begun, passed or put off, each naming the turn', () => {
  const acts = often(() => howToBegin(4, random))
  expect(new Set(acts.map(({ type }) => type))).toEqual(new Set(['startSpeaking', 'pass', 'comeBackToMe']))
  expect(acts.every(({ turn }) => turn === 4)).toBe(true)
})

describe('a turn is ended', () => {
  test('in nominate mostly by picking one of those who may be picked', () => {
    const turn = { until: null, startedAt: null, nominees: ['ben', 'chidi'], unheard: 0 }
    const acts = often(() => howToEnd(view({ mode: 'nominate' }, { turn }), 4, random))
    const picked = acts.flatMap((act) => (act.type === 'nominate' ? [act.personId] : []))
    expect(new Set(picked)).toEqual(new Set(['ben', 'chidi']))
    expect(acts.some(({ type }) => type === 'finishSpeaking')).toBe(true)
  })

  test('elsewhere, or with nobody to pick, by being done', () => {
    for (const seen of [view({ mode: 'round' }), view({ mode: 'nominate' })]) {
      expect(often(() => howToEnd(seen, 4, random).type).every((type) => type === 'finishSpeaking')).toBe(
        true,
      )
    }
  })
})

describe('between turns', () => {
  test.each([
    ['open', {}, ['speak', 'away']],
    ['hands', {}, ['raiseHand', 'away']],
    [
      'hands, with one’s hand up',
      { mode: 'hands', hands: [{ personId: 'ana', kind: 'new' }] },
      [null, 'away'],
    ],
    ['nominate', {}, ['setWilling', null, 'away']],
    ['round', {}, [null, 'away']],
    ['quiet', {}, [null, 'away']],
  ])('in %s', (mode, shared, acts) => {
    expect(kindsOf(often(() => between(view({ mode, ...shared }), random)))).toEqual(new Set(acts))
  })

  test('a hand is raised to reply only to somebody else’s thought', () => {
    const kinds = (thought: string | null) =>
      new Set(
        often(() => between(view({ mode: 'hands', thought }), random)).flatMap((act) =>
          act !== null && typeof act === 'object' && act.type === 'raiseHand' ? [act.kind] : [],
        ),
      )
    expect(kinds('ben')).toEqual(new Set(['new', 'reply']))
    expect(kinds('ana')).toEqual(new Set(['new']))
    expect(kinds(null)).toEqual(new Set(['new']))
  })
})
