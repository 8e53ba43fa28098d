/**
 * Searches everything that two servers write while a circle uses every feature. The log holds no name and no sealed bytes.
 * Redis holds no text and no cookie. The database holds no cookie. The browser tests check that no browser sends a key or a
 * text unsealed.
 */
import { randomBytes } from 'node:crypto'
import type { Command } from '@hearth/protocol/commands'
import type { Epoch } from '@hearth/protocol/keys'
import { SEALED_TEXT_LENGTHS } from '@hearth/protocol/limits'
import { describe, expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { secretHash } from '../../src/secret-hash.ts'
import { isLeftOut, redisUrl } from '../databases-services.ts'
import type { Browser } from '../http/browser.ts'
import { arrive, attend, givenProgram, givenSession } from '../http/given.ts'
import { browserKey } from '../socket/browser-key.ts'
import type { Connected } from '../socket/open-socket-door.ts'
import { tapRedis } from './redis-tap.ts'
import { openTwoNodes } from './two-nodes.ts'

/** Random bytes in the wire format: a search cannot find them by chance. */
const sealed = (length: number) => randomBytes(length).toString('base64url').slice(0, length)
const EPOCH: Epoch = 1

/** Fay and Ana are on the first node, Ben, Jo and the captioner Kim on the second. All hold the room's first key. */
async function givenCircle() {
  const nodes = await openTwoNodes()
  const { store } = nodes.database
  const program = await givenProgram({ store })
  const session = await givenSession({ store }, program, { startsAt: Date.now() })
  const staff = async (staffId: string) => {
    const browser = nodes.browser()
    const cookie = randomId()
    await store.browsers.signIn(secretHash(cookie), staffId, Date.now() + 60_000)
    browser.setCookie('hearth', cookie)
    return { browser, seat: await attend(browser, session) }
  }
  const byLink = async (name: string, captions = false) => {
    const browser = nodes.browser()
    return { browser, seat: await arrive(browser, session, name, captions) }
  }
  const people = {
    Fay: await staff(program.fay.id),
    Ana: await byLink('Ana Ruiz'),
    Jo: await staff(program.jo.id),
    Ben: await byLink('Ben Osei'),
    Kim: await byLink('Kim Sato', true),
  }
  const at = async (name: keyof typeof people, which: 'first' | 'second') => ({
    ...people[name],
    socket: await nodes.connects(which, name, people[name].seat, people[name].browser),
  })
  const [fay, ana] = [await at('Fay', 'first'), await at('Ana', 'first')]
  const [jo, ben, kim] = [await at('Jo', 'second'), await at('Ben', 'second'), await at('Kim', 'second')]
  // Random base64url can contain a short word, but no space.
  const names = ['Ana Ruiz', 'Ben Osei', 'Kim Sato', 'Fay Okafor', 'Jo Lindqvist']
  return { nodes, session, fay, ana, jo, ben, kim, names }
}

interface Member {
  browser: Browser
  seat: { personId: string; sessionId: string }
  socket: Connected
}

const does = async ({ socket }: Member, command: Command) =>
  expect(await socket.send(command), command.type).toMatchObject({ ok: true })

describe.skipIf(isLeftOut('redis') || isLeftOut('postgres'))('two nodes', () => {
  it('given a circle that makes a key, writes, types captions, asks for help and removes somebody, store only what they must', async () => {
    const redis = await tapRedis(redisUrl)
    const { nodes, session, fay, ana, jo, ben, kim, names } = await givenCircle()
    const members = { Fay: fay, Ana: ana, Jo: jo, Ben: ben, Kim: kim }
    await does(fay, { type: 'admitEveryone' })
    await does(fay, { type: 'startSession' })
    await ben.socket.until((one) => one.latest('shared')?.view.people.length === 5)
    const keys = Object.entries(members).map(([name, { seat }]) => ({
      personId: seat.personId,
      publicKey: browserKey(name),
      sealed: sealed(151),
    }))
    await does(fay, { type: 'beginEpoch', after: 0, keys })
    for (const member of Object.values(members)) await does(member, { type: 'holdKey', epoch: EPOCH })
    await does(fay, { type: 'openChat' })

    const texts = `/api/rooms/${session.id}/texts`
    const text = (by: Member, where: object) => ({
      personId: by.seat.personId,
      id: randomId(),
      body: sealed(SEALED_TEXT_LENGTHS[0] ?? 0),
      where,
    })
    const readBy = (...readers: Member[]) =>
      keys
        .filter(({ personId }) => readers.some(({ seat }) => seat.personId === personId))
        .map((key) => ({ ...key, sealed: sealed(151) }))
    const inThread = { kind: 'private', thread: ana.seat.personId, keys: readBy(fay, ana) }
    const chat = text(ana, { kind: 'chat', epoch: EPOCH })
    const toFay = text(ana, { ...inThread, fromKey: browserKey('Ana') })
    const answer = text(fay, { ...inThread, fromKey: browserKey('Fay') })
    const note = text(fay, { kind: 'lane', fromKey: browserKey('Fay'), keys: readBy(fay, jo) })
    const caption = text(kim, { kind: 'caption', epoch: EPOCH })
    const written: [Member, { id: string; body: string }][] = [
      [ana, chat],
      [ana, toFay],
      [fay, answer],
      [fay, note],
      [kim, caption],
    ]
    for (const [by, one] of written) expect(await by.browser.post(texts, one)).toMatchObject({ status: 201 })
    await ben.socket.until((one) => one.latest('shared')?.view.chat.texts[0]?.id === chat.id)
    await ana.socket.until((one) => one.latest('shared')?.view.captions[0]?.id === caption.id)
    const fetches = async ({ browser, seat }: Member, id: string) =>
      (await browser.post(`${texts}/fetches`, { personId: seat.personId, ids: [id] })).text
    expect(await fetches(ben, chat.id)).toContain(chat.body)
    expect(await fetches(ana, caption.id)).toContain(caption.body)
    await does(ana, { type: 'askForHelp', kind: 'worried' })
    await jo.socket.until((one) => one.latest('facilitation')?.view.help.length === 1)
    await does(jo, { type: 'remove', personId: ben.seat.personId })
    await ana.socket.until((one) => one.latest('shared')?.view.people.length === 4)

    const cookies = Object.values(members).flatMap(({ browser }) => [...browser.cookies.values()])
    const bodies = written.map(([, { body }]) => body)
    const found = (place: string, secrets: readonly string[]) => secrets.filter((one) => place.includes(one))
    const [log, kept, passedOn] = [
      nodes.logged(),
      await nodes.database.everything(),
      redis.all().toString('latin1'),
    ]
    redis.close()
    const ids = [
      session.id,
      ...Object.values(members).map(({ seat }) => seat.personId),
      ...written.map(([, { id }]) => id),
    ]
    const sealedKeys = keys.map((key) => key.sealed)
    const publicKeys = Object.keys(members).map((name) => browserKey(name))
    expect(cookies).toHaveLength(5)
    const ofTheLog = [...names, ...ids, ...cookies, ...bodies, ...sealedKeys, ...publicKeys, 'worried']
    expect(found(log, ofTheLog)).toEqual([])
    expect(found(passedOn, [...cookies, ...bodies])).toEqual([])
    expect(found(kept, cookies)).toEqual([])
    // The search also finds values that are not secret, so it does work.
    expect(log).toContain('"route":"/api/rooms/:sessionId/texts"')
    const inRedis = [...names, chat.id, caption.id]
    expect(found(passedOn, inRedis)).toEqual(inRedis)
    const inTheDatabase = [...bodies, ...cookies.map(secretHash)]
    expect(found(kept, inTheDatabase)).toEqual(inTheDatabase)
  })
})
