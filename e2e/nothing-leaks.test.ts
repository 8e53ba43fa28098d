/**
 * No server receives, stores or logs a key of the room, or a text that people write, in any form. The server's own tests search
 * what two nodes send to each other.
 */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Page } from 'playwright-core'
import { expect, onTestFailed, onTestFinished } from 'vitest'
import { foundIn } from './harness/forms.ts'
import { BOTH } from './harness/open-circle.ts'
import { makeDatabase } from './harness/postgres.ts'
import { seesMoving } from './harness/received-media.ts'
import { newestSecret, secretsOf } from './harness/room-secrets.ts'
import { startHearth } from './harness/start-hearth.ts'
import { admit, arrive, button, enterAsFacilitator, inTheRoom, turnOn } from './harness/steps.ts'
import { test } from './harness/test.ts'
import { Visitors } from './harness/visitors.ts'
import { tapWire } from './harness/wire.ts'
import {
  arriveForCaptions,
  captionsOf,
  chatOf,
  threadOf,
  typeCaption,
  writeInChat,
  writePrivately,
} from './harness/writing.ts'

const WORDS = {
  chat: 'Nachtdienst-Sonnenblume',
  'private words': 'Weinkrampf-im-Treppenhaus',
  answer: 'Apfelkuchen-danach',
  lane: 'Uebergabe-unter-Leitenden',
  caption: 'Untertitel-Zeile-sieben',
}

async function remove(page: Page, name: string): Promise<void> {
  await button(page, `More for ${name}`).click()
  await button(page, `Remove ${name}`).click()
  await button(page.getByRole('dialog'), `Remove ${name}`).click()
}

const publicKeyOf = ({ view, browser }: SimulatedPerson): string => {
  const shown = view.shared?.people.some(({ publicKey }) => publicKey === browser.publicKey)
  return shown ? browser.publicKey : 'not shown'
}

test('the search finds a secret in each form in which it could be written down', () => {
  const secret = crypto.getRandomValues(new Uint8Array(32))
  const bytes = Buffer.from(secret)
  const within = (offset: number) => Buffer.concat([Buffer.alloc(offset, 7), bytes, Buffer.alloc(5, 9)])
  const forms = [
    within(3),
    bytes.toString('hex'),
    ...[0, 1, 2].flatMap((offset) => [
      within(offset).toString('base64'),
      within(offset).toString('base64url'),
    ]),
    JSON.stringify({ key: [...secret] }),
    JSON.stringify({ key: secret }),
  ].map((form) => Buffer.from(form))
  for (const form of forms) expect(foundIn([form], { secret }), form.toString()).toEqual(['secret'])
  for (const encoding of ['utf8', 'utf16le', 'hex', 'base64'] as const) {
    const form = Buffer.from(`so: ${encoding === 'hex' ? bytes.toString('hex') : WORDS.chat}`)
    const written = encoding === 'base64' ? Buffer.from(form.toString('base64')) : form
    expect(foundIn([written], { secret, chat: WORDS.chat })).toHaveLength(1)
  }
  expect(foundIn([Buffer.from('nothing')], { secret, ...WORDS })).toEqual([])
})

test('through admission, removal, chat, messages and captions, no server gets or stores a key or a text', async ({
  livekit,
  browser,
}) => {
  const database = await makeDatabase()
  const hearth = await startHearth({
    livekit,
    environment: { DATABASE_URL: database.url, LOG_LEVEL: 'trace' },
  })
  const visitors = new Visitors(browser, hearth)
  onTestFailed(() => {
    process.stdout.write(visitors.stories())
  })
  onTestFinished(async () => {
    await visitors.allGo()
    await hearth.stop()
    await database.drop()
  })
  const [fay, ana, cleo] = [
    await visitors.inBrowser(),
    await visitors.inBrowser(),
    await visitors.inBrowser(),
  ]
  const wires = [await tapWire(fay), await tapWire(ana), await tapWire(cleo)]
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  const dara = await visitors.learner('Dara')
  await admit(fay.page, 'Dara')
  const jo = await visitors.jo()
  await visitors.learner('Eli')
  await arrive(ana.page, hearth.links.learner, 'Ana', BOTH)
  await arriveForCaptions(cleo.page, hearth.links.learner, 'Cleo')
  for (const name of ['Eli', 'Ana', 'Cleo']) await admit(fay.page, name)
  await button(fay.page, 'Start session').click()
  await Promise.all([inTheRoom(ana.page), inTheRoom(cleo.page)])
  await turnOn(fay.page, BOTH)
  await seesMoving(fay.page, 1)
  await seesMoving(cleo.page, 2)
  const first = await newestSecret(dara)

  await (await chatOf(fay.page)).getByLabel('Let the circle write').click()
  await writeInChat(ana.page, WORDS.chat)
  for (const { page } of [fay, cleo]) await (await chatOf(page)).getByText(WORDS.chat).waitFor()
  await typeCaption(cleo.page, WORDS.caption)
  for (const { page } of [fay, ana]) await captionsOf(page).getByText(WORDS.caption).waitFor()
  await writePrivately(ana.page, WORDS['private words'])
  await threadOf(fay.page, 'Ana').getByText(WORDS['private words']).waitFor()
  await fay.page.getByRole('textbox', { name: 'Write to Ana' }).fill(WORDS.answer)
  await button(fay.page, 'Send to Ana').click()
  await ana.page.getByRole('dialog', { name: 'Ask for help' }).getByText(WORDS.answer).waitFor()
  await fay.page.getByRole('textbox', { name: 'Write to those who lead' }).fill(WORDS.lane)
  await button(fay.page, 'Send to those who lead').click()
  await jo.until(({ own }) => own?.texts.some(({ thread }) => thread === null) === true)
  await ana.page.keyboard.press('Escape')
  const before = await database.dump()

  await remove(fay.page, 'Eli')
  await dara.until(({ shared }) => shared?.keys.sending === 2)
  const second = await newestSecret(dara)
  expect([first.epoch, second.epoch]).toEqual([1, 2])
  await seesMoving(cleo.page, 2)
  await writeInChat(fay.page, `${WORDS.chat} 2`)
  await (await chatOf(cleo.page)).getByText(`${WORDS.chat} 2`).waitFor()

  const hosts = [hearth.url, livekit.settings.LIVEKIT_URL ?? ''].map((url) => new URL(url).host)
  const [hearths, livekits] = hosts.map((host) =>
    wires.flat().flatMap((piece) => (piece.host === host ? piece.bytes : [])),
  )
  const places = {
    'to and from Hearth': hearths ?? [],
    'to and from LiveKit': livekits ?? [],
    database: [before, await database.dump()].map((dump) => Buffer.from(dump)),
    log: [hearth.output, livekit.output].map((output) => Buffer.from(output)),
  }
  const secrets = { ...WORDS, ...(await secretsOf(first)), ...(await secretsOf(second)) }
  for (const [place, pieces] of Object.entries(places)) {
    expect(foundIn(pieces, secrets), place).toEqual([])
  }
  // Nothing went anywhere else; and what is no secret is found wherever it went.
  expect([...new Set(wires.flat().map(({ host }) => host))].sort()).toEqual([...hosts].sort())
  const open = {
    name: 'Dara',
    'public key': publicKeyOf(dara),
    'sealed key': dara.view.own?.keys.envelope?.sealed ?? '',
    'number of a text': dara.view.shared?.chat.texts[0]?.id ?? '',
  }
  for (const place of ['to and from Hearth', 'database'] as const) {
    expect(foundIn(places[place], open), place).toEqual(Object.keys(open))
  }
  const identity = dara.view.shared?.people.find(({ name }) => name === 'Ana')?.media?.identity ?? ''
  expect(foundIn(places['to and from LiveKit'], { identity })).toEqual(['identity'])
  expect(foundIn([Buffer.from(livekit.output)], { identity })).toEqual(['identity'])
  expect(visitors.faults()).toEqual([])
})
