import { describe, expect, test } from 'vitest'
import { facilitationView, facilitatorView, ownView, sharedView } from '../../testing/views.ts'
import { whichScreen } from './which-screen.ts'

const connected = { kind: 'connected' } as const
const seen = (...[status, views]: Parameters<typeof whichScreen>) => whichScreen(status, views).kind
const shared = sharedView()
const facilitation = facilitationView([])

describe('which screen Ana sees', () => {
  test.each([
    ['before anything has come', {}, 'connecting'],
    ['while she waits', { own: ownView({ admission: 'waiting', phase: 'lobby' }) }, 'lobby'],
    ['when she was told "not now"', { own: ownView({ admission: 'not-now' }) }, 'lobby'],
    ['let in before the start', { own: ownView({ phase: 'lobby' }), shared }, 'lobby'],
    ['let in while it goes on', { own: ownView(), shared }, 'room'],
    [
      'while it begins, and one view of two shows it',
      { own: ownView(), shared: sharedView({ phase: 'lobby' }) },
      'lobby',
    ],
    ['let in, before the shared view is there', { own: ownView() }, 'connecting'],
    ['when it closes', { own: ownView({ phase: 'closing' }), shared }, 'farewell'],
    [
      'let in or not, when it closes',
      { own: ownView({ phase: 'closing', admission: 'waiting' }) },
      'farewell',
    ],
    ['when it has ended', { own: ownView({ phase: 'ended' }) }, 'over'],
  ])('%s', (_, views, kind) => {
    expect(seen(connected, views)).toBe(kind)
  })
})

describe('which screen Fay sees', () => {
  test.each([
    ['before the start', { own: facilitatorView({ phase: 'lobby' }), shared, facilitation }, 'room'],
    ['before the circle is known', { own: facilitatorView({ phase: 'lobby' }), facilitation }, 'connecting'],
    ['made a facilitator this moment', { own: facilitatorView(), shared }, 'room'],
    ['when it closes', { own: facilitatorView({ phase: 'closing' }), shared, facilitation }, 'room'],
    ['when it has ended', { own: facilitatorView({ phase: 'ended' }), shared, facilitation }, 'over'],
  ])('%s', (_, views, kind) => {
    expect(seen(connected, views)).toBe(kind)
  })
})

test('while the connection is dropped, the last views stay', () => {
  expect(seen({ kind: 'reconnecting' }, { own: ownView(), shared })).toBe('room')
})

test('a newer device of the same person wins over every view', () => {
  expect(seen({ kind: 'replaced' }, { own: ownView(), shared })).toBe('replaced')
})

test.each([
  ['session-over', { kind: 'over' }],
  ['not-known-here', { kind: 'no-seat' }],
  ['removed', { kind: 'removed' }],
  ['unexpected', { kind: 'refused', code: 'unexpected' }],
] as const)('refused with %s', (code, screen) => {
  expect(whichScreen({ kind: 'refused', code }, {})).toEqual(screen)
})

test('removed wins over every view that is still held', () => {
  const removed = { kind: 'refused', code: 'removed' } as const
  expect(seen(removed, { own: ownView(), shared })).toBe('removed')
})
