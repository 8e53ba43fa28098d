/** Rules K: the room's key, from browser to browser. What is sealed here nobody opens: these are the rules alone. */
import {
  KEEPER_MS,
  LEAVES_AS_ONE_MS,
  NO_HOLDER_MS,
  OFFER_MS,
  PRESENCE_GRACE_MS,
} from '@hearth/protocol/limits'
import type { OwnView } from '@hearth/protocol/own-view'
import { describe, expect, test } from 'vitest'
import { deadline } from '../src/deadline.ts'
import { ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { connection, id, type Name, nameOf, publicKey, sealed } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  closing,
  connecting,
  dropped,
  gone,
  keyed,
  later,
  left,
  openCircle,
  rekeyed,
  removed,
  room,
  sealedKey,
  session,
  started,
  system,
  ticked,
} from '../src/testing/steps.ts'

const own = (scene: Scene, name: Name): OwnView['keys'] | undefined => ownView(scene.state, id(name))?.keys
/** What this person's browser is asked: kind, and to whom. */
const duty = (scene: Scene, name: Name) => {
  const asked = own(scene, name)?.duty ?? null
  return asked && [asked.kind, ...asked.to.map(nameOf)]
}
const keeper = ({ state }: Scene): Name | null =>
  state.keys.duty === null ? null : nameOf(state.keys.duty.keeper)
const holders = ({ state }: Scene): Name[] => state.keys.holders.map(nameOf)
const envelopes = ({ state }: Scene): Name[] => Object.keys(state.keys.envelopes).map(nameOf)
/** With the same browser. `holds`: what it says it can decode with. */
const back = (name: Name, holds = 0) => system(connecting(name, { connectionId: connection(name, 2), holds }))
const circle = given(openCircle('Ana', 'Ben'))

describe('the first key', () => {
  test('K1 K3: Fay comes alone, and her browser is asked at once; it holds what it has made', () => {
    const alone = given(room(), arrived('Fay'))
    expect(duty(alone, 'Fay')).toEqual(['begin', 'Fay'])
    const then = alone.when('Fay', { type: 'beginEpoch', after: 0, keys: [sealedKey('Fay')] })
    expect(then.events.map(({ type }) => type)).toEqual(['epochBegan', 'epochUsed'])
    expect(then.shared.keys).toEqual({ newest: 1, sending: 1 })
    expect([holders(then), duty(then, 'Fay')]).toEqual([['Fay'], null])
  })

  test('K1: through the door and not connected yet, nobody is asked', () => {
    expect(keeper(given(room(), arrived('Ana')))).toBeNull()
  })

  test('K2 K11: admission is what makes Fay’s browser seal to Ana’s; in the lobby nobody does', () => {
    const waits = given(session(), arrived('Ana'))
    expect([keeper(waits), own(waits, 'Ana')]).toEqual([null, { envelope: null, waitsFor: null, duty: null }])
    const scene = waits.when('Jo', { type: 'admit', personId: id('Ana') })
    expect(duty(scene, 'Fay')).toEqual(['seal', 'Ana'])
    expect(duty(scene, 'Jo')).toBeNull()
    expect(own(scene, 'Ana')).toEqual({ envelope: null, waitsFor: 'Fay', duty: null })
    const then = scene.when('Fay', { type: 'sealKey', epoch: 1, keys: [sealedKey('Ana')] })
    const envelope = { epoch: 1, from: publicKey('Fay'), sealed: sealed('Ana', 1) }
    expect(own(then, 'Ana')).toEqual({ envelope, waitsFor: null, duty: null })
    expect([holders(then), keeper(then)]).toEqual([['Fay', 'Jo'], null])
    expect(holders(then.when('Ana', { type: 'holdKey', epoch: 1 }))).toEqual(['Fay', 'Jo', 'Ana'])
  })

  test('K2: a companion at the site has it too, and a browser that cannot encrypt media', () => {
    const scene = given(session({ format: 'hybrid' }), admitted('Ana', 'in-the-room'), arrived('Ben')).and(
      system(connecting('Ben', { takesMedia: false })),
      asks('Fay', { type: 'admit', personId: id('Ben') }),
      keyed('Ben'),
    )
    expect(envelopes(scene)).toEqual(['Fay', 'Jo', 'Ana', 'Ben'])
    expect(scene.seen('Ben')).toMatchObject({ media: null, withoutMedia: true })
  })
})

describe('who is asked', () => {
  test('K3: without a facilitator, who has held it longest', () => {
    const scene = circle.and(dropped('Fay'), dropped('Jo'), arrived('Chidi'))
    const then = scene.and(
      back('Jo', 1),
      asks('Jo', { type: 'admit', personId: id('Chidi') }),
      dropped('Jo', 2),
    )
    expect(keeper(then)).toBe('Ana')
    expect(keeper(then.and(dropped('Ana')))).toBe('Ben')
    expect(keeper(then.and(back('Jo', 1)))).toBe('Jo')
  })

  test('K10: Fay’s tab sleeps, so Jo is asked, then Ana, and in the end Fay again', () => {
    const scene = circle.and(arrived('Chidi'), asks('Jo', { type: 'admit', personId: id('Chidi') }))
    const asked = [scene]
    for (let times = 0; times < 4; times++) {
      asked.push((asked.at(-1) ?? scene).and(later(KEEPER_MS - 1), ticked()).and(later(1), ticked()))
    }
    expect(asked.map(keeper)).toEqual(['Fay', 'Jo', 'Ana', 'Ben', 'Fay'])
    const late = asked[1]?.when('Fay', { type: 'sealKey', epoch: 1, keys: [sealedKey('Chidi')] })
    expect([late?.refusal, late && keeper(late)]).toEqual([null, null])
  })

  test('K10: with nobody else to ask Fay goes on being asked', () => {
    const alone = given(session(), left('Jo'), arrived('Chidi')).and(
      asks('Fay', { type: 'admit', personId: id('Chidi') }),
      later(LEAVES_AS_ONE_MS),
      ticked(),
      rekeyed(1, 'Chidi'),
      dropped('Chidi'),
      arrived('Ben'),
      asks('Fay', { type: 'admit', personId: id('Ben') }),
      later(10 * KEEPER_MS),
      ticked(),
    )
    expect(keeper(alone)).toBe('Fay')
  })
})

describe('a new key', () => {
  test('K4: Ben is removed, and has no envelope from that moment; Fay is asked at once', () => {
    const then = circle.and(removed('Ben'))
    expect([envelopes(then), holders(then)]).toEqual([
      ['Fay', 'Jo', 'Ana'],
      ['Fay', 'Jo', 'Ana'],
    ])
    expect(duty(then, 'Fay')).toEqual(['begin', 'Fay', 'Jo', 'Ana'])
    expect(then.shared.keys).toEqual({ newest: 1, sending: 1 })
  })

  test('K5: Ana leaves, Ben leaves a moment later: one key, five seconds after the first', () => {
    const scene = circle.and(left('Ana'), later(LEAVES_AS_ONE_MS - 1), left('Ben'), ticked())
    expect(keeper(scene)).toBeNull()
    const then = scene.and(later(1), ticked())
    expect(duty(then, 'Fay')).toEqual(['begin', 'Fay', 'Jo'])
    const made = then.and(rekeyed(1, 'Jo'))
    expect([made.state.keys.newest, deadline(made.state)]).toEqual([2, null])
  })

  test('K5: Chidi is let in and leaves before anybody has sealed to him: it may have been on its way', () => {
    const scene = circle.and(arrived('Chidi'), asks('Jo', { type: 'admit', personId: id('Chidi') }))
    const then = scene.and(left('Chidi'), later(LEAVES_AS_ONE_MS), ticked())
    expect(duty(then, 'Fay')).toEqual(['begin', 'Fay', 'Jo', 'Ana', 'Ben'])
  })

  test('K5 K2: a grace ends; whoever comes back is sealed the newest', () => {
    const scene = circle.and(gone('Ana'), later(LEAVES_AS_ONE_MS), ticked(), rekeyed(1, 'Jo', 'Ben'))
    expect(envelopes(scene)).not.toContain('Ana')
    const then = scene.and(back('Ana', 1))
    expect([duty(then, 'Fay'), holders(then)]).toEqual([
      ['seal', 'Ana'],
      ['Fay', 'Jo', 'Ben'],
    ])
  })

  test('K5: nobody who could make one is there: it waits, and whoever comes makes it', () => {
    const empty = given(session(), gone('Jo'), gone('Fay'))
    expect(keeper(empty)).toBeNull()
    const then = empty.and(later(20_000), back('Jo', 1), ticked())
    expect(duty(then, 'Jo')).toEqual(['begin', 'Jo'])
  })

  test('K4: Ana moves to another device: it is sealed to, and a new key shuts the former one out', () => {
    const scene = circle.and(system(connecting('Ana', { publicKey: publicKey('Ana', 2), holds: 1 })))
    expect(holders(scene)).toEqual(['Fay', 'Jo', 'Ben'])
    expect(duty(scene, 'Fay')).toEqual(['begin', 'Fay', 'Jo', 'Ana', 'Ben'])
    const then = scene.when('Fay', { type: 'beginEpoch', after: 1, keys: [sealedKey('Ana', 2)] })
    expect(then.refusal).toBe('keys-moved')
  })

  test('K4 K2: when it begins to close, those who lead go on among themselves', () => {
    const scene = given(session(), admitted('Ana'), closing())
    expect([envelopes(scene), duty(scene, 'Fay')]).toEqual([
      ['Fay', 'Jo'],
      ['begin', 'Fay', 'Jo'],
    ])
    expect(own(scene, 'Ana')).toEqual({ envelope: null, waitsFor: null, duty: null })
  })

  test('K7: everybody who held it is away: ten seconds later whoever is there makes another', () => {
    const scene = given(session(), admitted('Ana'), started(), arrived('Ben')).and(
      asks('Fay', { type: 'admit', personId: id('Ben') }),
      dropped('Ana'),
      dropped('Jo'),
      dropped('Fay'),
    )
    expect([keeper(scene), own(scene, 'Ben')?.waitsFor]).toEqual([null, null])
    const early = scene.and(later(NO_HOLDER_MS - 1), ticked())
    expect(keeper(early)).toBeNull()
    expect(duty(early.and(back('Ana', 1)), 'Ana')).toEqual(['seal', 'Ben'])
    const then = early.and(later(1), ticked())
    expect(duty(then, 'Ben')).toEqual(['begin', 'Fay', 'Jo', 'Ana', 'Ben'])
  })
})

describe('what survives', () => {
  test('K6: everybody reloads: each opens the envelope again, the key is the same, and nobody is asked', () => {
    const names = ['Fay', 'Jo', 'Ana', 'Ben'] as const
    const away = circle.and(names.map((name) => dropped(name)))
    expect(holders(away)).toEqual(names)
    const returned = away.and(names.map((name) => back(name)))
    expect([holders(returned), envelopes(returned), keeper(returned)]).toEqual([[], names, null])
    const then = returned.and(names.map((name) => asks(name, { type: 'holdKey', epoch: 1 })))
    expect([holders(then), then.shared.keys, deadline(then.state)]).toEqual([
      names,
      { newest: 1, sending: 1 },
      null,
    ])
  })

  test('K6: the server was away for an hour, and changes no key', () => {
    const then = circle
      .and(later(60 * 60_000), system({ type: 'resume', alive: [] }))
      .and(back('Ana', 1), later(NO_HOLDER_MS), ticked(), back('Fay', 1))
    expect([then.state.keys.newest, then.state.keys.wanted, keeper(then)]).toEqual([1, false, null])
    expect(then.state.keys.envelopes).toEqual(circle.state.keys.envelopes)
  })

  test('K6: a restart in the middle of an offer lets it go on as long as it had', () => {
    const offered = circle.and(removed('Ben'), asks('Fay', { type: 'beginEpoch', after: 1, keys: [] }))
    const then = offered.and(
      later(5000),
      system({ type: 'resume', alive: [] }),
      later(OFFER_MS - 1),
      ticked(),
    )
    expect(then.shared.keys).toEqual({ newest: 2, sending: 1 })
    expect(then.and(later(1), ticked()).shared.keys).toEqual({ newest: 2, sending: 2 })
  })

  test('K6: what a browser says it holds counts for nothing without an envelope of it', () => {
    const then = given(session(), arrived('Ana')).and(
      dropped('Ana'),
      back('Ana', 1),
      asks('Fay', { type: 'admit', personId: id('Ana') }),
    )
    expect([holders(then), duty(then, 'Fay')]).toEqual([
      ['Fay', 'Jo'],
      ['seal', 'Ana'],
    ])
  })
})

test('K6 K5: a drop that ends within the grace changes nothing of the key', () => {
  const then = circle.and(dropped('Ana'), later(PRESENCE_GRACE_MS - 1), ticked(), back('Ana', 1))
  expect(then.state.keys).toEqual(circle.state.keys)
})
