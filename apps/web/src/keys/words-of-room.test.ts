/** Four words on several screens: the same while nobody stands in between, others as soon as somebody does. */
import type { SharedPerson } from '@hearth/protocol/room-view'
import { type BrowserKeys, makeBrowserKeys } from '@hearth/sealed/browser-keys'
import { deriveEpochKeys, type EpochKeys, makeEpochKey } from '@hearth/sealed/epoch-key'
import { ShownKeys } from '@hearth/sealed/shown-keys'
import { beforeEach, expect, it } from 'vitest'
import { person, sharedView } from '../testing/views.ts'
import { wordsOfRoom } from './words-of-room.ts'

const NAMES = ['Fay', 'Ana', 'Ben'] as const
type Name = (typeof NAMES)[number]

let browsers: Record<Name, BrowserKeys>
let held: ReadonlyMap<number, EpochKeys>

beforeEach(async () => {
  const [Fay, Ana, Ben] = await Promise.all([makeBrowserKeys(), makeBrowserKeys(), makeBrowserKeys()])
  browsers = { Fay, Ana, Ben }
  held = new Map([[1, await deriveEpochKeys(makeEpochKey())]])
})

const people = (...names: readonly Name[]): SharedPerson[] =>
  names.map((name) => person(name, NAMES.indexOf(name) + 1, { publicKey: browsers[name].publicKey }))

function screenOf(name: Name, shown = people(...NAMES), keys = held) {
  const shared = sharedView({ people: shown })
  const seen = new ShownKeys(browsers[name].publicKey)
  seen.follow(shared, 0)
  return wordsOfRoom({ shared }, { held: keys, sending: 1, browsers: seen.all })
}

it('the same four on every screen, in whatever order people are shown', async () => {
  const words = await screenOf('Fay')
  expect(words).toHaveLength(4)
  expect(await screenOf('Ana', people('Ben', 'Ana', 'Fay'))).toEqual(words)
})

it('others where a key is shown that is not Ana’s: she counts with her own', async () => {
  const between = await makeBrowserKeys()
  const lied = people(...NAMES).map((one) =>
    one.name === 'Ana' ? { ...one, publicKey: between.publicKey } : one,
  )
  expect(await screenOf('Ana', lied)).not.toEqual(await screenOf('Fay', lied))
})

it('others where somebody is on one screen and not on another, and where two hold different keys', async () => {
  const words = await screenOf('Fay')
  expect(await screenOf('Ana', people('Fay', 'Ana'))).not.toEqual(words)
  const other = new Map([[1, await deriveEpochKeys(makeEpochKey())]])
  expect(await screenOf('Ana', people(...NAMES), other)).not.toEqual(words)
})

it('none while no key is held', async () => {
  expect(await screenOf('Ana', people(...NAMES), new Map())).toBeNull()
  expect(await wordsOfRoom({}, { held, sending: 1, browsers: [] })).toBeNull()
  expect(await wordsOfRoom({ shared: sharedView() }, { held, sending: null, browsers: [] })).toBeNull()
})
