/** What is read out of turns, hands and one's own devices: each sentence once, and only to whom it concerns. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import { describe, expect, test } from 'vitest'
import {
  facilitationView,
  facilitatorView,
  handsOf,
  ownView,
  peopleOf,
  type SharedChange,
  sharedView,
} from '../../testing/views.ts'
import { announcementsBetween } from './announcements.ts'

const ana = ownView()
const ben = ownView({ personId: 'ben', name: 'Ben' })
const fay = facilitatorView()

/** What `own` hears between two shared views; in `hands` unless told. */
function heard(
  own: OwnView,
  before: SharedChange,
  after: SharedChange,
  facilitation?: FacilitationView,
): string[] {
  const at = (change: SharedChange) => ({
    own,
    shared: sharedView({ mode: 'hands', people: peopleOf(5), ...change }),
    ...(facilitation && { facilitation }),
  })
  return announcementsBetween(at(before), at(after))
}

const free = { turn: 1, floor: null }
const given = (personId: string, turn: number) => ({ turn, floor: { personId, speaking: false } })
const begun = (personId: string, turn: number) => ({ turn, floor: { personId, speaking: true } })

test('nothing of turns and hands is said of the first views, nor of views that are the same', () => {
  const shared = sharedView({ mode: 'hands', hands: handsOf('ana', 'ben'), ...given('ben', 3) })
  const own = ownView({ media: { ...ana.media, takenAway: ['microphone'] } })
  expect(announcementsBetween({}, { own, shared })).toEqual([])
  expect(announcementsBetween({ own }, { own, shared })).toEqual([])
  expect(announcementsBetween({ own, shared }, { own, shared: structuredClone(shared) })).toEqual([])
})

describe('the floor', () => {
  test('given: its owner hears what to do, the others whose turn it is', () => {
    expect(heard(ana, free, given('ana', 2))).toEqual([
      'It is your turn. Press Start speaking when you are ready, or Pass, or Come back to me.',
    ])
    expect(heard(ben, free, given('ana', 2))).toEqual(['It is Ana’s turn.'])
    expect(heard(fay, free, given('ana', 2), facilitationView([]))).toEqual(['It is Ana’s turn.'])
  })

  test('begun: the others hear who speaks, its owner knows', () => {
    expect(heard(ben, given('ana', 2), begun('ana', 2))).toEqual(['Ana speaks.'])
    expect(heard(ana, given('ana', 2), begun('ana', 2))).toEqual([])
  })

  test('given back: the others hear that nobody has it, its owner that the turn is over', () => {
    expect(heard(ben, begun('ana', 2), { turn: 2, floor: null })).toEqual(['Nobody has the floor.'])
    expect(heard(ana, begun('ana', 2), { turn: 2, floor: null })).toEqual(['Your turn is over.'])
  })

  test('taken on to somebody else: who had it hears both', () => {
    expect(heard(ana, begun('ana', 2), given('ben', 3))).toEqual(['Your turn is over.', 'It is Ben’s turn.'])
    expect(heard(fay, begun('ana', 2), given('ben', 3))).toEqual(['It is Ben’s turn.'])
  })

  test('given again to the same person: said again', () => {
    expect(heard(ben, given('ana', 2), given('ana', 3))).toEqual(['It is Ana’s turn.'])
  })

  test('seen late, given and begun at once: who speaks, also where somebody spoke before', () => {
    expect(heard(fay, free, begun('ana', 2))).toEqual(['Ana speaks.'])
    expect(heard(fay, begun('ben', 2), begun('ana', 3))).toEqual(['Ana speaks.'])
  })
})

describe('the mode', () => {
  test('is told to everybody, in the words of the new one', () => {
    expect(heard(ana, { mode: 'open' }, {})).toEqual(['Turns are taken by hands now.'])
    expect(heard(fay, {}, { mode: 'open' }, facilitationView([]))).toEqual(['Anyone may speak now.'])
    expect(heard(ana, {}, { mode: 'nominate' })).toEqual(['Whoever has the floor picks who is next now.'])
    expect(heard(ana, {}, { mode: 'quiet', quiet: { until: null } })).toEqual([
      'Quiet together. Every microphone is closed.',
    ])
  })

  test('ends a turn without a second sentence to the others', () => {
    expect(heard(ben, begun('ana', 2), { turn: 2, mode: 'open' })).toEqual(['Anyone may speak now.'])
    expect(heard(ana, begun('ana', 2), { turn: 2, mode: 'open' })).toEqual([
      'Anyone may speak now.',
      'Your turn is over.',
    ])
  })

  test('chosen before the start: nobody is told that they may speak', () => {
    expect(heard(ana, { phase: 'lobby' }, { phase: 'lobby', mode: 'open' })).toEqual([])
  })
})

test('the session closes: that is said, not what goes with it', () => {
  const before = {
    own: ana,
    shared: sharedView({ mode: 'hands', hands: handsOf('ana'), ...begun('ben', 2) }),
  }
  const own = ownView({ phase: 'closing' })
  const shared = sharedView({ mode: 'hands', phase: 'closing', turn: 2 })
  expect(announcementsBetween(before, { own, shared })).toEqual(['The session is closing.'])
})

describe('one’s own hand', () => {
  test.each([
    ['goes up', [], ['ben', 'ana'], ['Your hand is up. You are number 2.']],
    ['goes up first', [], ['ana'], ['Your hand is up. You are number 1.']],
    ['moves on', ['ben', 'fay', 'ana'], ['fay', 'ana'], ['You are number 2 now.']],
    ['moves to the end', ['ana', 'ben'], ['ben', 'ana'], ['You are number 2 now.']],
    ['goes down', ['ben', 'ana'], ['ben'], ['Your hand is down.']],
    ['stays where it is', ['ana', 'ben'], ['ana', 'chidi'], []],
  ])('%s', (_, before, after, words) => {
    expect(heard(ana, { hands: handsOf(...before) }, { hands: handsOf(...after) })).toEqual(words)
  })

  test('is next: that is said, not its number', () => {
    const is = (next: string | null, ...hands: string[]) => ({ next, hands: handsOf(...hands) })
    expect(heard(ana, is('ben', 'ben', 'ana'), is('ana', 'ana'))).toEqual(['You are next.'])
    expect(heard(ana, is(null), is('ana', 'ana'))).toEqual(['Your hand is up. You are next.'])
    expect(heard(ana, is('ana', 'ana'), is('ana', 'ana', 'ben'))).toEqual([])
  })

  test('with nobody who leads, nobody is called next', () => {
    const alone = { leftAlone: true, next: 'ana' }
    expect(heard(ana, { leftAlone: true }, alone)).toEqual([])
  })

  test('goes into the turn: the turn is what is said', () => {
    expect(
      heard(ana, { ...free, hands: handsOf('ana', 'ben') }, { ...given('ana', 2), hands: handsOf('ben') }),
    ).toEqual(['It is your turn. Press Start speaking when you are ready, or Pass, or Come back to me.'])
  })

  test('comes back to its place after a turn that was taken before it began', () => {
    expect(
      heard(
        ana,
        { ...given('ana', 2), hands: handsOf('ben') },
        { turn: 2, floor: null, hands: handsOf('ana', 'ben') },
      ),
    ).toEqual(['Your turn is over.', 'Your hand is up. You are number 1.'])
  })
})

describe('other people’s hands', () => {
  test('are told to Fay, who leads, in the order of the queue, and to no learner', () => {
    const hands = handsOf('chidi', 'ben')
    expect(heard(fay, {}, { hands }, facilitationView([]))).toEqual([
      'Chidi raises a hand.',
      'Ben raises a hand.',
    ])
    expect(heard(ana, {}, { hands })).toEqual([])
  })

  test('to reply: Fay hears that too', () => {
    const hands = [{ personId: 'ben', kind: 'reply' as const }]
    expect(heard(fay, {}, { hands }, facilitationView([]))).toEqual(['Ben raises a hand to reply.'])
  })

  test('how their order comes about is told to everybody, but not that an arranged one is over', () => {
    const hands = handsOf('ben')
    expect(heard(ana, { hands }, { hands, handOrder: 'arranged' })).toEqual(['Order set by a facilitator.'])
    expect(heard(ana, {}, { handOrder: 'fewest-turns' })).toEqual([
      'Whoever has had the fewest turns is called first.',
    ])
    expect(heard(ben, { hands, handOrder: 'arranged' }, { hands: [] })).toEqual(['Your hand is down.'])
  })

  test('Fay’s own is told as hers, and one that comes back after a turn not as new', () => {
    const lobby = facilitationView([])
    expect(heard(fay, {}, { hands: handsOf('fay') }, lobby)).toEqual(['Your hand is up. You are number 1.'])
    expect(heard(fay, given('ben', 2), { turn: 2, floor: null, hands: handsOf('ben') }, lobby)).toEqual([
      'Nobody has the floor.',
    ])
  })
})

describe('what a facilitator closes of Ana’s', () => {
  const closed = (...takenAway: OwnView['media']['takenAway']) => ({
    own: ownView({ media: { ...ana.media, takenAway } }),
  })

  test('is told to her when it goes and when it comes back, each once', () => {
    expect(announcementsBetween(closed(), closed('microphone'))).toEqual([
      'A facilitator has closed your microphone.',
    ])
    expect(announcementsBetween(closed('microphone'), closed('microphone', 'camera'))).toEqual([
      'A facilitator has closed your camera.',
    ])
    expect(announcementsBetween(closed('microphone', 'camera'), closed())).toEqual([
      'Your microphone has been given back. It stays closed until you open it.',
      'Your camera has been given back. It stays closed until you open it.',
    ])
  })

  test('is told to nobody else: Fay’s view of it says nothing aloud', () => {
    const taken = facilitationView([], [{ personId: 'ana', sources: ['microphone'] }])
    const at = (facilitation: FacilitationView) => ({ own: fay, shared: sharedView(), facilitation })
    expect(announcementsBetween(at(facilitationView([])), at(taken))).toEqual([])
  })
})
