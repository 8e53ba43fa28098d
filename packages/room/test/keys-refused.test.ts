/** Rules K: when a new key is sent with, and what of keys is refused. */
import { KEEPER_MS, OFFER_MS } from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name, nameOf, publicKey, sealed } from '../src/testing/people.ts'
import {
  arrived,
  asks,
  connecting,
  dropped,
  later,
  openCircle,
  removed,
  sealedKey,
  session,
  system,
  ticked,
} from '../src/testing/steps.ts'

const keeper = ({ state }: Scene): Name | null =>
  state.keys.duty === null ? null : nameOf(state.keys.duty.keeper)
const NOTHING = { ok: true, events: [] }
const circle = given(openCircle('Ana', 'Ben'))

describe('offered, then used', () => {
  const offered = circle.and(
    removed('Ben'),
    asks('Fay', {
      type: 'beginEpoch',
      after: 1,
      keys: [sealedKey('Fay', 2), sealedKey('Jo', 2), sealedKey('Ana', 2)],
    }),
  )

  test('K9: sent with when the last one who is here holds it', () => {
    expect(offered.shared.keys).toEqual({ newest: 2, sending: 1 })
    const one = offered.and(asks('Jo', { type: 'holdKey', epoch: 2 }))
    expect(one.shared.keys).toEqual({ newest: 2, sending: 1 })
    expect(one.and(asks('Ana', { type: 'holdKey', epoch: 2 })).shared.keys).toEqual({ newest: 2, sending: 2 })
  })

  test('K9: or after a second, whoever is late', () => {
    const early = offered.and(later(OFFER_MS - 1), ticked())
    expect(early.shared.keys.sending).toBe(1)
    expect(early.and(later(1), ticked()).shared.keys.sending).toBe(2)
  })

  test('K9 K4: one new key after the other does not put off the moment at which the old one is let go of', () => {
    const anew = (which: number) => system(connecting('Ana', { publicKey: publicKey('Ana', which) }))
    const again = offered
      .and(later(OFFER_MS - 1), anew(2))
      .and(asks('Fay', { type: 'beginEpoch', after: 2, keys: [sealedKey('Fay', 3), sealedKey('Jo', 3)] }))
    expect(again.shared.keys).toEqual({ newest: 3, sending: 1 })
    expect(again.and(later(1), ticked()).shared.keys).toEqual({ newest: 3, sending: 3 })
  })

  test('K9: nobody waits for who is away, sits at the site, or takes no sound and picture', () => {
    const scene = given(openCircle('Ana', 'Ben', 'Chidi')).and(
      system(connecting('Ana', { takesMedia: false, holds: 1 })),
      dropped('Ben'),
      removed('Chidi'),
      asks('Fay', {
        type: 'beginEpoch',
        after: 1,
        keys: [sealedKey('Fay', 2), sealedKey('Jo', 2), sealedKey('Ana', 2), sealedKey('Ben', 2)],
      }),
    )
    expect(scene.shared.keys.sending).toBe(1)
    expect(scene.and(asks('Jo', { type: 'holdKey', epoch: 2 })).shared.keys.sending).toBe(2)
  })
})

describe('what is refused', () => {
  const due = circle.and(removed('Ben'))
  const two = [sealedKey('Fay', 2), sealedKey('Jo', 2)]

  test('K8: two keepers in the same instant yield one key: the first', () => {
    const both = due.and(later(KEEPER_MS), ticked())
    expect(keeper(both)).toBe('Jo')
    const first = both.when('Jo', { type: 'beginEpoch', after: 1, keys: two })
    const second = first.when('Fay', { type: 'beginEpoch', after: 1, keys: two })
    expect([first.refusal, second.refusal, second.state.keys.newest]).toEqual([null, 'keys-moved', 2])
    expect(second.state).toBe(first.state)
    expect(second.state.keys.envelopes[id('Fay')]?.from).toBe(publicKey('Jo'))
  })

  test.each([
    ['of one who is not asked', 'Ana', { type: 'beginEpoch', after: 1, keys: two }],
    ['after a key that is not the newest', 'Fay', { type: 'beginEpoch', after: 0, keys: two }],
    ['to Ben, who is out', 'Fay', { type: 'beginEpoch', after: 1, keys: [...two, sealedKey('Ben', 2)] }],
    ['to a browser of Jo’s that was', 'Fay', { type: 'beginEpoch', after: 1, keys: [sealedKey('Jo', 2, 2)] }],
    ['of a key that is not the newest', 'Fay', { type: 'sealKey', epoch: 2, keys: two }],
    [
      'of the newest, to Ben, who was removed',
      'Fay',
      { type: 'sealKey', epoch: 1, keys: [sealedKey('Ben')] },
    ],
  ] as const)('K8: %s', (_what, name, command) => {
    const keys = [...command.keys]
    const then = due.when(name, { ...command, keys })
    expect(then.refusal).toBe('keys-moved')
    expect(then.state).toBe(due.state)
  })

  test('K8: a key that is not due is not begun, and nothing is sealed that nobody lacks', () => {
    expect(circle.when('Fay', { type: 'beginEpoch', after: 1, keys: two }).refusal).toBe('keys-moved')
    expect(circle.when('Fay', { type: 'sealKey', epoch: 1, keys: two }).refusal).toBe('keys-moved')
  })

  test('K8: who has an envelope keeps that one', () => {
    const scene = circle.and(arrived('Chidi'), asks('Jo', { type: 'admit', personId: id('Chidi') }))
    const again = { ...sealedKey('Ana'), sealed: sealed('Ana', 7) }
    const then = scene.when('Fay', { type: 'sealKey', epoch: 1, keys: [again, sealedKey('Chidi')] })
    expect(then.state.keys.envelopes[id('Ana')]?.sealed).toBe(sealed('Ana', 1))
    expect(then.state.keys.envelopes[id('Chidi')]?.sealed).toBe(sealed('Chidi', 1))
  })

  test('K8 K13: sealing a key again, or confirming a key again, changes nothing', () => {
    const scene = circle.and(arrived('Chidi'), asks('Jo', { type: 'admit', personId: id('Chidi') }))
    expect(scene.when('Fay', { type: 'sealKey', epoch: 1, keys: [sealedKey('Ana')] }).decision).toEqual(
      NOTHING,
    )
    expect(circle.when('Ana', { type: 'holdKey', epoch: 1 }).decision).toEqual(NOTHING)
  })

  test('K9 K13: once a key is in use, a new holder only confirms it', () => {
    const scene = circle.and(
      arrived('Chidi'),
      asks('Jo', { type: 'admit', personId: id('Chidi') }),
      asks('Fay', { type: 'sealKey', epoch: 1, keys: [sealedKey('Chidi')] }),
    )
    const then = scene.when('Chidi', { type: 'holdKey', epoch: 1 })
    expect(then.events.map(({ type }) => type)).toEqual(['keyHeld'])
  })

  test.each([
    ['of an older key', 'Ana', 0],
    ['of one that is not there yet', 'Ana', 2],
  ] as const)('K13: holding is not taken %s', (_what, name, epoch) => {
    expect(circle.when(name, { type: 'holdKey', epoch }).refusal).toBe('keys-moved')
  })

  test('K13: nor without an envelope', () => {
    expect(given(session(), arrived('Ana')).when('Ana', { type: 'holdKey', epoch: 1 }).refusal).toBe(
      'keys-moved',
    )
  })
})
