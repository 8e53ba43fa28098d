/** What is read out of a round: each sentence once, the same for who spoke and who passed. */
import { expect, test } from 'vitest'
import { ownView, peopleOf, type SharedChange, sharedView } from '../../testing/views.ts'
import { announcementsBetween } from './announcements.ts'

const ana = ownView()
const ben = ownView({ personId: 'ben', name: 'Ben' })

/** Fay first, then Jo, Ana, Ben; of whom these have had it, and these come back. */
function round(had: string[] = [], comesBack: string[] = [], change: SharedChange = {}): SharedChange {
  const order = ['fay', 'jo', 'ana', 'ben'].map((personId) => ({
    personId,
    place: had.includes(personId)
      ? ('had' as const)
      : comesBack.includes(personId)
        ? ('comes-back' as const)
        : ('waits' as const),
  }))
  return { mode: 'round', round: { order, over: had.length === 4 }, ...change }
}

function heard(own: typeof ana, before: SharedChange, after: SharedChange) {
  const at = (change: SharedChange) => ({ own, shared: sharedView({ people: peopleOf(4), ...change }) })
  return announcementsBetween(at(before), at(after))
}

const turnOf = (personId: string, turn: number, speaking = false) => ({ turn, floor: { personId, speaking } })
const free = (turn: number) => ({ turn, floor: null })

test('it begins: everybody hears their number, what is asked, and who is first', () => {
  const begins = round([], [], { ...turnOf('fay', 1), prompt: 'What helped?', next: 'jo' })
  expect(heard(ana, {}, begins)).toEqual([
    'A round: everybody is asked in turn.',
    'You are number 3 in it.',
    'The circle is asked: What helped?',
    'It is Fay’s turn.',
  ])
})

test('one turn ahead Ana hears that she is next; nobody else does', () => {
  const before = round(['fay'], [], { ...turnOf('jo', 2, true), next: 'ana' })
  const earlier = round([], [], { ...turnOf('fay', 1, true), next: 'jo' })
  expect(heard(ana, earlier, before)).toEqual(['Jo speaks.', 'You are next.'])
  expect(heard(ben, earlier, before)).toEqual(['Jo speaks.'])
})

test('Ana passes, or has spoken: the same is said', () => {
  const before = (speaking: boolean) => round(['fay', 'jo'], [], turnOf('ana', 3, speaking))
  const after = round(['fay', 'jo', 'ana'], [], turnOf('ben', 4))
  for (const speaking of [true, false]) {
    expect(heard(ana, before(speaking), after)).toEqual(['Your turn is over.', 'It is Ben’s turn.'])
    expect(heard(ben, before(speaking), after).slice(1)).toEqual([])
  }
})

test('she asks to be come back to: she hears when', () => {
  const before = round(['fay', 'jo'], [], turnOf('ana', 3))
  const after = round(['fay', 'jo'], ['ana'], turnOf('ben', 4))
  expect(heard(ana, before, after)[0]).toBe('You are asked once more at the end.')
})

test('it is over: that is said, not that nobody has the floor', () => {
  const before = round(['fay', 'jo', 'ana'], [], turnOf('ben', 4, true))
  const after = round(['fay', 'jo', 'ana', 'ben'], [], free(4))
  expect(heard(ana, before, after)).toEqual(['Everybody has had their turn.'])
})

test('another one begins, and one that was left goes on', () => {
  const over = round(['fay', 'jo', 'ana', 'ben'], [], free(4))
  expect(heard(ana, over, round([], [], turnOf('fay', 5)))).toEqual([
    'A round: everybody is asked in turn.',
    'You are number 3 in it.',
    'It is Fay’s turn.',
  ])
  const left = { ...round(['fay']), mode: 'open' as const, ...free(1) }
  expect(heard(ana, left, round(['fay'], [], turnOf('jo', 2)))).toEqual([
    'The round goes on.',
    'It is Jo’s turn.',
  ])
})

test('whoever comes later, or leaves, begins no new round', () => {
  const later = { mode: 'round' as const, ...turnOf('fay', 1) }
  const order = (...ids: string[]) => ids.map((personId) => ({ personId, place: 'waits' as const }))
  const was = { ...later, round: { order: order('fay', 'ana'), over: false } }
  const is = { ...later, round: { order: order('fay', 'ana', 'ben'), over: false } }
  expect(heard(ana, was, is)).toEqual([])
  expect(heard(ana, is, was)).toEqual([])
})
