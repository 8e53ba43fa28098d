/** What a server that lies to browsers gains: nothing, or others words on their screens. */
import type { Command } from '@hearth/protocol/commands'
import type { OwnView } from '@hearth/protocol/own-view'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { SharedView } from '@hearth/protocol/room-view'
import { id, type Name } from '@hearth/room/testing/people'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeBrowserKeys } from '../src/browser-keys.ts'
import { makeEpochKey, sealEpochKey } from '../src/epoch-key.ts'
import { type KeptRoomKeys, RoomKeys } from '../src/room-keys.ts'
import { RENEWED_WITHIN_MS } from '../src/shown-keys.ts'
import { Circle } from '../src/testing/circle.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Fay and Ana in a circle with an honest server. */
async function circle(): Promise<Circle> {
  const made = Circle.open()
  await made.enter('Fay')
  await made.enter('Ana')
  made.ask('Fay', { type: 'admit', personId: id('Ana') })
  await made.settled()
  return made
}

function seenBy(circle: Circle, name: Name): { own: OwnView; shared: SharedView } {
  const { own, shared } = circle.viewsOf(name)
  if (own === undefined || shared === undefined) throw new Error(`${name} sees nothing`)
  return { own, shared }
}

/** Fay's browser as it is, under a server of ours. `answers`: what it says to each command; yes when it runs out. */
async function underOurs(circle: Circle, answers: RefusalCode[] = []) {
  const { pair, kept } = circle.of('Fay')
  const sent: Command[] = []
  let last: KeptRoomKeys = kept
  const keys = new RoomKeys({
    sessionId: circle.state.session.id,
    browser: pair,
    send: async (command) => {
      // That it has opened its envelope again it says each time, and nobody here listens.
      if (command.type === 'holdKey') return { ok: true, seen: {} }
      sent.push(command)
      const code = answers.shift()
      return code === undefined ? { ok: true, seen: {} } : { ok: false, code }
    },
    changed: () => {},
    keep: (next) => {
      last = next
    },
  })
  await keys.reopen(kept)
  return { keys, sent, kept: () => last, ...seenBy(circle, 'Fay') }
}

const withDuty = (own: OwnView, kind: 'begin' | 'seal', newest: number, ...to: string[]): OwnView => ({
  ...own,
  keys: { ...own.keys, duty: { kind, newest, to } },
})

test('a key that comes from nobody on the screen is not taken, whoever it is said to be from', async () => {
  const made = await circle()
  const server = await makeBrowserKeys()
  const { own, shared } = seenBy(made, 'Ana')
  const { keys, pair } = made.of('Ana')
  const sealed = await sealEpochKey(makeEpochKey(), pair.publicKey, server, made.state.session.id, 2)
  for (const from of [server.publicKey, made.of('Fay').pair.publicKey]) {
    keys.follow({ own: { ...own, keys: { ...own.keys, envelope: { epoch: 2, from, sealed } } }, shared })
    await keys.idle()
    expect(keys.newest).toBe(1)
  }
})

test('it is sealed to nobody who is not shown, and what is no key keeps nobody from theirs', async () => {
  const { keys, sent, own, shared } = await underOurs(await circle())
  const [fay, ana] = shared.people
  if (fay === undefined || ana === undefined) throw new Error('somebody is missing')
  const nobody = { ...ana, id: id('Chidi'), publicKey: 'p'.repeat(87) }
  const duty = withDuty(own, 'begin', 1, id('Fay'), id('Ana'), id('Ben'), id('Chidi'))
  keys.follow({ own: duty, shared: { ...shared, people: [fay, ana, nobody] } })
  await keys.idle()
  expect(sent.map((command) => 'keys' in command && command.keys.map(({ personId }) => personId))).toEqual([
    [id('Fay'), id('Ana')],
  ])
})

test('somebody shown for an instant, to be sealed to, stays in what the words are made of, over a reload too', async () => {
  const made = await circle()
  const ours = await underOurs(made)
  const server = await makeBrowserKeys()
  const [fay] = ours.shared.people
  if (fay === undefined) throw new Error('Fay is missing')
  const ghost = { ...fay, id: id('Zoe'), name: 'Zoe', publicKey: server.publicKey }
  const haunted = { ...ours.shared, people: [...ours.shared.people, ghost] }
  ours.keys.follow({ own: withDuty(ours.own, 'seal', 1, id('Zoe')), shared: haunted })
  await ours.keys.idle()
  ours.keys.follow({ own: ours.own, shared: ours.shared })
  await ours.keys.idle()
  expect(ours.keys.browsers).toContain(server.publicKey)
  expect(ours.kept().shown).toContain(server.publicKey)
  expect(made.of('Ana').keys.browsers).not.toContain(server.publicKey)
})

test('of a key made here all count that it was sealed to, shown or not when it comes back', async () => {
  const ours = await underOurs(await circle())
  const server = await makeBrowserKeys()
  const [fay] = ours.shared.people
  if (fay === undefined) throw new Error('Fay is missing')
  const ghost = { ...fay, id: id('Zoe'), name: 'Zoe', publicKey: server.publicKey }
  const haunted = { ...ours.shared, people: [...ours.shared.people, ghost] }
  ours.keys.follow({ own: withDuty(ours.own, 'begin', 1, id('Fay'), id('Zoe')), shared: haunted })
  await ours.keys.idle()
  const [command] = ours.sent
  const sealed = command?.type === 'beginEpoch' ? command.keys[0]?.sealed : undefined
  const envelope = { epoch: 2, from: fay.publicKey ?? '', sealed: sealed ?? '' }
  ours.keys.follow({ own: { ...ours.own, keys: { ...ours.own.keys, envelope } }, shared: ours.shared })
  await ours.keys.idle()
  expect(ours.keys.newest).toBe(2)
  expect(ours.keys.browsers).toContain(server.publicKey)
})

test('what is sent with never goes back, in a reload neither', async () => {
  const made = await circle()
  await made.enter('Ben')
  made.ask('Fay', { type: 'admit', personId: id('Ben') })
  await made.settled()
  made.ask('Fay', { type: 'remove', personId: id('Ben') })
  await made.settled()
  const ours = await underOurs(made)
  expect(ours.keys.sending).toBe(2)
  ours.keys.follow({ own: ours.own, shared: { ...ours.shared, keys: { newest: 1, sending: 1 } } })
  await ours.keys.idle()
  expect(ours.keys.sending).toBe(2)
})

test('somebody has gone, and no other key comes: after a while nothing is sent any more', async () => {
  const ours = await underOurs(await circle())
  const alone = { ...ours.shared, people: ours.shared.people.slice(0, 1) }
  ours.keys.follow({ own: ours.own, shared: alone })
  await vi.advanceTimersByTimeAsync(RENEWED_WITHIN_MS - 1)
  expect(ours.keys.sending).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(ours.keys.sending).toBeNull()
  ours.keys.follow({ own: ours.own, shared: ours.shared })
  expect(ours.keys.sending).toBe(1)
})

test('a second key for one epoch is not taken, and none is begun that is not newer than all', async () => {
  const made = await circle()
  const ours = await underOurs(made)
  const { own, shared, keys } = ours
  const before = keys.held.get(1)
  const sealed = await sealEpochKey(
    makeEpochKey(),
    made.of('Fay').pair.publicKey,
    made.of('Ana').pair,
    made.state.session.id,
    1,
  )
  const envelope = { epoch: 1, from: made.of('Ana').pair.publicKey, sealed }
  keys.follow({ own: { ...own, keys: { ...own.keys, envelope } }, shared })
  await keys.idle()
  expect(keys.held.get(1)).toBe(before)
  keys.follow({ own: withDuty(own, 'begin', 0, id('Fay')), shared })
  await keys.idle()
  expect(ours.sent.filter(({ type }) => type === 'beginEpoch')).toEqual([])
})

test('what is refused for now is asked again; what makes no sense ends nothing', async () => {
  const ours = await underOurs(await circle(), ['temporarily-unavailable'])
  const { keys, own, shared, sent } = ours
  keys.follow({ own: withDuty(own, 'begin', Number.MAX_SAFE_INTEGER, id('Fay')), shared })
  await keys.idle()
  expect(sent).toHaveLength(0)
  keys.follow({ own: withDuty(own, 'begin', 1, id('Fay')), shared })
  await keys.idle()
  expect(sent.filter(({ type }) => type === 'beginEpoch')).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1000)
  await keys.idle()
  expect(sent.filter(({ type }) => type === 'beginEpoch')).toHaveLength(2)
})
