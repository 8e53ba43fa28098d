import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { secretHash } from '../../src/secret-hash.ts'
import { TIMING } from '../../src/timing.ts'
import { storeKinds } from '../databases.ts'
import { givenPaging } from './given-paging.ts'

const LINK = /https:\/\/hearth\.example\/page\/([\w-]{22})/
const tokenIn = (text: string | undefined) => LINK.exec(text ?? '')?.[1] ?? 'no token'
/** Longer than any pause between two tries. */
const PAUSE_MS = 20_000

describe.each(storeKinds)('a page, on %s', (kind) => {
  it('given an address and an SMTP server, is mailed to who is on call: no name, no text, a link; and the room knows that it went out', async () => {
    const { pageBegins, senderOn, mailServer, page, outbox, session, store } = await givenPaging(kind)
    await pageBegins()
    expect(await page()).toMatchObject({ number: 1, onCall: 'trying' })
    await senderOn().look()
    expect(mailServer.taken).toMatchObject([{ to: { value: [{ address: 'rosa@example.org' }] } }])
    const [mail] = mailServer.taken
    const said = `${mail?.subject}\n${mail?.text}`
    for (const word of ['Ana', 'Fay', 'Rosa', 'Sam', '555', session.title, session.groupName, session.id]) {
      expect(said).not.toContain(word)
    }
    expect(await store.notices.byLink(secretHash(tokenIn(mail?.text)))).toMatchObject({
      sessionId: session.id,
      page: 1,
    })
    expect(await page()).toMatchObject({ onCall: 'sent', backup: null, seenBy: null })
    expect(await outbox()).toEqual(['on-call sent'])
  })

  it('given nobody who has seen it after three minutes, goes to the backup too', async () => {
    const { pageBegins, backupIsPaged, senderOn, mailServer, page, outbox } = await givenPaging(kind)
    await pageBegins()
    const sender = senderOn()
    await sender.look()
    await backupIsPaged()
    await sender.look()
    expect(mailServer.taken.map(({ to }) => [to].flat()[0]?.text)).toEqual([
      'rosa@example.org',
      'sam@example.org',
    ])
    expect(await page()).toMatchObject({ onCall: 'sent', backup: 'sent' })
    expect(await outbox()).toEqual(['on-call sent', 'backup sent'])
  })

  it('given a webhook that fails twice, is posted until it is taken, signed, and always as the same message', async () => {
    const paging = await givenPaging(kind, { mail: 'outbox', webhook: true })
    const { pageBegins, senderOn, listener, page, clock, outbox, failures } = paging
    await pageBegins()
    listener.answerNext(503, 302)
    const sender = senderOn()
    const at = new Date(clock.now()).toISOString()
    for (const tries of [1, 2]) {
      await sender.look()
      expect(listener.ids).toHaveLength(tries)
      expect(await page()).toMatchObject({ onCall: 'failing' })
      // Not before its time.
      await sender.look()
      expect(listener.ids).toHaveLength(tries)
      clock.move(PAUSE_MS)
    }
    await sender.look()
    expect(new Set(listener.ids).size).toBe(1)
    expect(listener.taken).toEqual([{ type: 'page', who: 'on-call', at, link: expect.stringMatching(LINK) }])
    expect(await page()).toMatchObject({ onCall: 'sent' })
    expect(await outbox()).toEqual(['on-call sent'])
    expect(failures).toHaveLength(2)
    clock.move(PAUSE_MS)
    await sender.look()
    expect(listener.ids).toHaveLength(3)
  })

  it('given a process that ends between the room’s row and the sending, is sent by the next', async () => {
    const { pageBegins, senderOn, mailServer, page } = await givenPaging(kind)
    // The row is written, and nobody looks any more.
    await pageBegins()
    await senderOn().look()
    expect(mailServer.taken).toHaveLength(1)
    expect(await page()).toMatchObject({ onCall: 'sent' })
  })

  it('given a process that ends with it in hand, is sent by another, and no earlier than that is sure', async () => {
    const { pageBegins, senderOn, mailServer, page, clock, ways } = await givenPaging(kind)
    await pageBegins()
    let taken = () => {}
    const inHand = new Promise<void>((resolve) => (taken = resolve))
    let fail = () => {}
    const hanging = new Promise<never>((_resolve, reject) => {
      fail = () => reject(new Error('the process has ended'))
    })
    const first = senderOn({
      ways: {
        ...ways,
        mail: () => {
          taken()
          return hanging
        },
      },
    })
    const looking = first.look()
    await inHand
    const second = senderOn()
    await second.look()
    expect(mailServer.taken).toHaveLength(0)
    clock.move(TIMING.noticeInHandMs)
    await second.look()
    expect(mailServer.taken).toHaveLength(1)
    expect(await page()).toMatchObject({ onCall: 'sent' })
    // What the first had to say comes too late, and changes nothing.
    fail()
    await looking
    expect(await page()).toMatchObject({ onCall: 'sent' })
  })

  it('given a process that ends after the mail and before the room knew, tells the room, and mails once', async () => {
    const { pageBegins, senderOn, mailServer, page, clock, rooms } = await givenPaging(kind)
    await pageBegins()
    const away = { ok: false, code: 'temporarily-unavailable' } as const
    await senderOn({ rooms: { state: rooms.state, submit: async () => away } }).look()
    expect(mailServer.taken).toHaveLength(1)
    expect(await page()).toMatchObject({ onCall: 'trying' })
    clock.move(TIMING.noticeInHandMs)
    await senderOn().look()
    expect(mailServer.taken).toHaveLength(1)
    expect(await page()).toMatchObject({ onCall: 'sent' })
  })
})

describe('a page that cannot be sent', () => {
  it('given no SMTP server, is kept in the folder, which is not sending: it has failed at once, and so has the backup’s', async () => {
    const { pageBegins, senderOn, page, outbox, dataDir } = await givenPaging('pglite', { mail: 'outbox' })
    await pageBegins()
    const sender = senderOn()
    await sender.look()
    expect(readdirSync(join(dataDir, 'outbox'))).toHaveLength(1)
    expect(await page()).toMatchObject({ onCall: 'failed', backup: 'trying' })
    await sender.look()
    expect(await page()).toMatchObject({ onCall: 'failed', backup: 'failed' })
    expect(await outbox()).toEqual(['on-call failed', 'backup failed'])
  })

  it('given nobody on call, or nobody with an address, has failed at once', async () => {
    const onCall = { name: 'Rosa Meyer', reach: '555-0112', mail: null }
    const { pageBegins, senderOn, page, mailServer } = await givenPaging('pglite', { onCall, backup: null })
    await pageBegins()
    const sender = senderOn()
    await sender.look()
    await sender.look()
    expect(await page()).toMatchObject({ onCall: 'failed', backup: 'failed' })
    expect(mailServer.taken).toHaveLength(0)
  })

  it('given an address that the mail server refuses for good, has failed at once', async () => {
    const { pageBegins, senderOn, page, mailServer, failures } = await givenPaging('pglite')
    mailServer.refuseAll()
    await pageBegins()
    await senderOn().look()
    expect(await page()).toMatchObject({ onCall: 'failed' })
    expect(failures).toMatchObject([{ name: 'MailRefused' }])
  })

  it('given a mail server that is away, is said to fail at once, tried for about two minutes, and has failed then', async () => {
    const { pageBegins, senderOn, page, clock, ways } = await givenPaging('pglite')
    await pageBegins()
    const begun = clock.now()
    let tries = 0
    const mail = async () => {
      tries += 1
      throw new Error('the mail server is away')
    }
    const sender = senderOn({ ways: { ...ways, mail } })
    await sender.look()
    expect(await page()).toMatchObject({ onCall: 'failing' })
    while ((await page())?.onCall === 'failing') {
      clock.move(1000)
      await sender.look()
    }
    expect(await page()).toMatchObject({ onCall: 'failed' })
    expect(clock.now() - begun).toBeGreaterThan(90_000)
    expect(clock.now() - begun).toBeLessThan(140_000)
    expect(tries).toBeGreaterThan(6)
    expect(tries).toBeLessThan(12)
  })

  it('given two ways of which one fails for good, the other counts', async () => {
    const { pageBegins, senderOn, page, mailServer, listener } = await givenPaging('pglite', {
      webhook: true,
    })
    mailServer.refuseAll()
    await pageBegins()
    await senderOn().look()
    expect(listener.taken).toHaveLength(1)
    expect(await page()).toMatchObject({ onCall: 'sent' })
  })

  it('given a webhook that is gone, and a mail that was taken, is sent, and not posted again', async () => {
    const { pageBegins, senderOn, page, mailServer, listener, clock } = await givenPaging('pglite', {
      webhook: true,
    })
    listener.answerNext(410)
    await pageBegins()
    const sender = senderOn()
    await sender.look()
    clock.move(PAUSE_MS)
    await sender.look()
    expect(mailServer.taken).toHaveLength(1)
    expect(listener.ids).toHaveLength(1)
    expect(await page()).toMatchObject({ onCall: 'sent' })
  })
})

describe('a page that nobody needs any more', () => {
  it.each(['seen', 'over'] as const)('given that it is %s before it went out, is not sent', async (how) => {
    const { pageBegins, senderOn, mailServer, rooms, session, outbox, store } = await givenPaging('pglite')
    await pageBegins()
    if (how === 'seen') {
      await rooms.submit(session.id, { type: 'acknowledgePage', number: 1, by: 'Sam' })
    } else {
      await store.rooms.finish(
        session.id,
        (await store.rooms.load(session.id))?.version ?? 0,
        {
          learners: 1,
          facilitators: 0,
        },
        1,
      )
    }
    const sender = senderOn()
    await sender.look()
    expect(mailServer.taken).toHaveLength(0)
    expect(await outbox()).toEqual(['on-call dropped'])
  })

  it('given that it was seen, is tried on no other way', async () => {
    const { pageBegins, senderOn, listener, rooms, session, clock, page } = await givenPaging('pglite', {
      webhook: true,
    })
    listener.answerNext(500, 500)
    await pageBegins()
    const sender = senderOn()
    await sender.look()
    expect(await page()).toMatchObject({ onCall: 'sent' })
    await rooms.submit(session.id, { type: 'acknowledgePage', number: 1, by: 'Rosa' })
    clock.move(PAUSE_MS)
    await sender.look()
    expect(listener.ids).toHaveLength(1)
  })
})

it('given what was left behind, a sender that starts sends it by itself', async () => {
  const { pageBegins, senderOn, mailServer, page } = await givenPaging('pglite')
  await pageBegins()
  const sender = senderOn()
  sender.start()
  await expect.poll(page).toMatchObject({ onCall: 'sent' })
  await sender.stop()
  expect(mailServer.taken).toHaveLength(1)
  await sender.look()
})
