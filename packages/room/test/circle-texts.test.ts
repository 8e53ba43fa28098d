/** Rules W: the chat of the circle, and captions. The words are sealed in browsers: no rule knows them. */
import { MAX_CAPTIONS, MAX_CHAT_TEXTS, OFFER_MS } from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { id, type Name, nameOf, textId } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  asks,
  gone,
  later,
  left,
  openCircle,
  removed,
  type Steps,
  sealedKey,
  session,
  ticked,
} from '../src/testing/steps.ts'
import { caption, inChat, wrote } from '../src/testing/text-steps.ts'

const NOTHING = { ok: true, events: [] }
const chatOpened = (): Steps => asks('Fay', { type: 'openChat' })
const chatClosed = (): Steps => asks('Fay', { type: 'closeChat' })
/** What this person's own view names, by author. */
const reads = ({ state }: Scene, name: Name): string[] =>
  (ownView(state, id(name))?.texts ?? []).map(({ from }) => nameOf(from))
const circle = given(openCircle('Ana', 'Ben'))
const chatting = circle.and(chatOpened())

describe('the chat', () => {
  test('W1 V14: begins closed; Fay opens it, once, and closes it, once, before the session closes', () => {
    const room = given(session())
    expect(room.shared.chat).toEqual({ open: false, texts: [] })
    expect(room.when('Fay', { type: 'closeChat' }).decision).toEqual(NOTHING)
    const open = room.when('Fay', { type: 'openChat' })
    expect(open.events).toEqual([{ type: 'chatOpened', at: open.now }])
    expect(open.shared.chat.open).toBe(true)
    expect(open.when('Jo', { type: 'openChat' }).decision).toEqual(NOTHING)
    const closed = open.when('Jo', { type: 'closeChat' })
    expect(closed.events).toEqual([{ type: 'chatClosed', at: closed.now }])
    const closing = chatting.when('Fay', { type: 'closeSession' })
    expect(closing.when('Fay', { type: 'openChat' }).refusal).toBe('session-over')
    expect(closing.when('Fay', { type: 'closeChat' }).refusal).toBe('session-over')
  })

  test.each(['Ana', 'Jo', 'Sol'] as const)('W2 V14: %s writes in it, and the circle sees by whom', (name) => {
    const scene = given(openCircle('Ana', 'Sol'), chatOpened())
    const then = scene.whenSystem(inChat(name))
    expect(then.shared.chat.texts).toEqual([{ id: textId(name), from: id(name), epoch: 1, at: then.now }])
    expect(reads(then, name)).toEqual([])
  })

  test('W2: is closed to all while nobody has opened it, outside a live session, and to the lobby', () => {
    expect(circle.whenSystem(inChat('Ana')).refusal).toBe('chat-closed')
    expect(chatting.and(chatClosed()).whenSystem(inChat('Fay')).refusal).toBe('chat-closed')
    expect(given(session(), admitted('Ana'), chatOpened()).whenSystem(inChat('Ana')).refusal).toBe(
      'wrong-phase',
    )
    expect(chatting.when('Fay', { type: 'closeSession' }).whenSystem(inChat('Fay')).refusal).toBe(
      'session-over',
    )
    expect(chatting.and(arrived('Chidi')).whenSystem(inChat('Chidi')).refusal).toBe('not-admitted')
  })

  test('W4: takes what is under the newest key, or under the one sent with, by who has it', () => {
    expect(chatting.whenSystem(inChat('Ana', 1, 0)).refusal).toBe('keys-moved')
    expect(chatting.whenSystem(inChat('Ana', 1, 2)).refusal).toBe('keys-moved')
    const offered = chatting.and(
      removed('Ben'),
      asks('Fay', {
        type: 'beginEpoch',
        after: 1,
        keys: (['Fay', 'Jo', 'Ana'] as const).map((name) => sealedKey(name, 2)),
      }),
    )
    expect(offered.shared.keys).toEqual({ newest: 2, sending: 1 })
    expect(offered.whenSystem(inChat('Ana', 1, 1)).refusal).toBeNull()
    expect(offered.whenSystem(inChat('Ana', 1, 2)).refusal).toBe('keys-moved')
    expect(
      offered.when('Ana', { type: 'holdKey', epoch: 2 }).whenSystem(inChat('Ana', 1, 2)).refusal,
    ).toBeNull()
    const used = offered.and(later(OFFER_MS), ticked())
    expect(used.whenSystem(inChat('Fay', 1, 1)).refusal).toBe('keys-moved')
  })

  test('W4: takes nothing of who has no key yet', () => {
    const waits = chatting.and(arrived('Chidi'), asks('Fay', { type: 'admit', personId: id('Chidi') }))
    expect(waits.whenSystem(inChat('Chidi')).refusal).toBe('keys-moved')
    expect(chatting.and(gone('Ana')).whenSystem(inChat('Ana')).refusal).toBe('keys-moved')
  })

  test('W12 W14: keeps the latest; one that has gone is not there, and one that is there comes once', () => {
    const full = Array.from({ length: MAX_CHAT_TEXTS }, (_, which) => inChat('Ana', which))
    const then = chatting.and(wrote(...full), wrote(inChat('Ben')))
    const { texts } = then.shared.chat
    expect(texts).toHaveLength(MAX_CHAT_TEXTS)
    expect([texts[0]?.id, texts.at(-1)?.id]).toEqual([textId('Ana', 1), textId('Ben')])
    expect(then.whenSystem(inChat('Ana', 7)).decision).toEqual(NOTHING)
  })

  test('W12 V1: of who has left it stays, and their name is nowhere', () => {
    const then = chatting.and(wrote(inChat('Ben')), left('Ben'))
    expect(then.shared.chat.texts).toMatchObject([{ from: id('Ben') }])
    expect(then.seen('Ben')).toBeNull()
    expect(JSON.stringify(then.shared)).not.toContain('"Ben"')
  })
})

describe('captions', () => {
  const captioned = given(openCircle('Ana', 'Kim'))

  test('W3 V14: Kim types, and the circle sees it; the latest are kept', () => {
    const then = captioned.whenSystem(caption('Kim'))
    expect(then.shared.captions).toEqual([{ id: textId('Kim'), from: id('Kim'), epoch: 1, at: then.now }])
    expect(then.shared.chat.texts).toEqual([])
    const many = Array.from({ length: MAX_CAPTIONS }, (_, which) => caption('Kim', which + 2))
    const full = then.and(wrote(...many))
    expect(full.shared.captions.map((one) => one.id)).toEqual(many.map((one) => one.textId))
  })

  test('W12: captions do not push out the chat, nor the chat captions', () => {
    const many = Array.from({ length: MAX_CHAT_TEXTS + 2 }, (_, which) => inChat('Kim', which + 100))
    const captions = Array.from({ length: MAX_CAPTIONS }, (_, which) => caption('Kim', which + 200))
    const then = captioned.and(chatOpened(), wrote(...captions, ...many))
    expect(then.shared.captions).toHaveLength(MAX_CAPTIONS)
    expect(then.shared.chat.texts).toHaveLength(MAX_CHAT_TEXTS)
  })

  test.each(['Ana', 'Fay'] as const)('W3: %s types none', (name) => {
    expect(captioned.whenSystem(caption(name)).refusal).toBe('only-captioners')
  })

  test('W3 W4: nor does Kim from the lobby, before the start, while it closes, or without the key', () => {
    expect(given(openCircle('Ana'), arrived('Kim')).whenSystem(caption('Kim')).refusal).toBe('not-admitted')
    expect(given(session(), admitted('Kim')).whenSystem(caption('Kim')).refusal).toBe('wrong-phase')
    expect(captioned.when('Fay', { type: 'closeSession' }).whenSystem(caption('Kim')).refusal).toBe(
      'session-over',
    )
    expect(captioned.whenSystem(caption('Kim', 1, 2)).refusal).toBe('keys-moved')
  })
})
