/** The whole session of product.md, from arrival to results and the office's inbox; what is private leaves no trace, and the end leaves no name. */
import { expect, onTestFailed, onTestFinished } from 'vitest'
import type { PersonPage } from './harness/browser.ts'
import { takePicture } from './harness/pictures.ts'
import { makeDatabase } from './harness/postgres.ts'
import { startHearth } from './harness/start-hearth.ts'
import { admit, arrive, button, enterAsFacilitator, inTheRoom, personOf } from './harness/steps.ts'
import { test } from './harness/test.ts'
import { Traffic, viewOf } from './harness/traffic.ts'
import { Visitors } from './harness/visitors.ts'

const ANSWERS = { safe: 5, heard: 4, connected: 4, led: 5, leaving: 'lighter' } as const

test('four learners and two facilitators, from arrival to the results and the office', async ({
  livekit,
  browser,
}) => {
  const database = await makeDatabase()
  const hearth = await startHearth({ livekit, environment: { DATABASE_URL: database.url } })
  const visitors = new Visitors(browser, hearth)
  onTestFailed(() => {
    process.stdout.write(`${visitors.stories()}\n-- server\n${hearth.output}\n`)
  })
  onTestFinished(async () => {
    await visitors.allGo()
    await hearth.stop()
    await database.drop()
  })

  // Arrival: two lead, four come.
  const [fay, ana, ben] = [
    await visitors.inBrowser(),
    await visitors.inBrowser(),
    await visitors.inBrowser(),
  ] as const
  const bens = new Traffic(ben.page, hearth.url)
  await enterAsFacilitator(fay.page, hearth.links.facilitator)
  const jo = await visitors.jo()
  for (const [{ page }, name] of [
    [ana, 'Ana'],
    [ben, 'Ben'],
  ] as const) {
    await arrive(page, hearth.links.learner, name)
    await admit(fay.page, name)
  }
  const [chidi, dara] = [await visitors.learner('Chidi'), await visitors.learner('Dara')]
  await button(fay.page, 'Admit everyone').click()
  await button(fay.page, 'Start session').click()
  await Promise.all([inTheRoom(ana.page), inTheRoom(ben.page)])
  // Sound and picture are there: what comes from here on is not part of coming in.
  await ben.page.locator('button[aria-label="Turn microphone on"]:not([aria-disabled])').waitFor()
  // Until each has the room's key, somebody's browser is asked to seal it, and that changes their own view.
  for (const one of [chidi, dara]) await one.until(({ own }) => own?.keys.envelope != null)
  const people = [await personOf(ana.page), await personOf(ben.page), chidi.seat.personId, dara.seat.personId]

  /**
   * What is private happens; then something that everybody sees, the door. Ben receives that, and nothing before it: no
   * request, no other view, and the number on the one that comes follows the last.
   */
  async function unseenByBen(what: () => Promise<void>): Promise<void> {
    await bens.settled()
    const place = bens.here()
    const revision = lastShared(bens.since(0))
    await what()
    const lock = button(fay.page, 'Lock the room')
    const locks = await lock.isVisible()
    await (locks ? lock : button(fay.page, 'Unlock the room')).click()
    const pill = ben.page.getByRole('banner').getByText('Locked', { exact: true })
    await pill.waitFor({ state: locks ? 'visible' : 'hidden' })
    await bens.settled()
    const received = bens.since(place)
    expect(received.map((piece) => viewOf(piece)?.channel ?? piece)).toEqual(['shared'])
    expect(lastShared(received)).toBe(revision + 1)
  }

  // Help: Ana is not OK. She reads whom to turn to at once; those who lead see it; nobody is said to have seen it before.
  await unseenByBen(async () => {
    await button(ana.page, 'Ask for help').click()
    await ana.page
      .getByText(/Fay Okafor and Jo Lindqvist/)
      .first()
      .waitFor()
    await button(ana.page, /^I am not OK/).click()
    await ana.page.getByText('Campus crisis line').first().waitFor()
    await ana.page
      .getByText(/Nobody has said yet that they have seen it/)
      .first()
      .waitFor()
    await fay.page.getByRole('region', { name: 'Help requests' }).getByText('I am not OK').first().waitFor()
    await jo.until(({ facilitation }) => facilitation?.help[0]?.kind === 'not-ok')
  })
  await takePicture(fay.page, 'help-asked-1280')

  await unseenByBen(async () => {
    await button(fay.page, /^I take this one/).click()
    await ana.page
      .getByText(/Seen by Fay Okafor/)
      .first()
      .waitFor()
  })

  // The session does not close over her.
  await button(fay.page, 'Close session').click()
  const closing = fay.page.getByRole('dialog')
  await closing.getByText('Ana').first().waitFor()
  expect(await button(closing, 'Close session').count()).toBe(0)
  await fay.page.keyboard.press('Escape')
  await closing.waitFor({ state: 'hidden' })
  expect(await jo.send({ type: 'closeSession' })).toMatchObject({ ok: false, code: 'not-ok-open' })

  await unseenByBen(async () => {
    await button(fay.page, /^I am with you in a moment/).click()
    await ana.page
      .getByText(/I am with you in a moment/)
      .first()
      .waitFor()
  })
  await takePicture(ana.page, 'help-answered-1280')

  // Chidi asks too, and takes it back; Fay flags a referral about Ana, who knows and agrees.
  await unseenByBen(async () => {
    await chidi.ask({ type: 'askForHelp', kind: 'worried' })
    await fay.page.getByRole('region', { name: 'Help requests' }).getByText('Chidi').waitFor()
    const helpId = chidi.view.own?.help.requests[0]?.id ?? ''
    await chidi.ask({ type: 'withdrawHelp', helpId })
    await fay.page
      .getByRole('region', { name: 'Help requests' })
      .getByText('Chidi')
      .waitFor({ state: 'hidden' })
  })
  let reference = ''
  await unseenByBen(async () => {
    reference = await flagReferral(fay)
    await ana.page
      .getByText(/Fay Okafor has handed this to the wellness office/)
      .first()
      .waitFor()
  })

  // Closing: everybody passes the poll; facilitators stay.
  await button(fay.page, 'Close session').click()
  await button(fay.page.getByRole('dialog'), 'Close session').click()
  await fay.page.getByText('Not enough answers yet').first().waitFor()
  await Promise.all([answerPoll(ana), answerPoll(ben)])
  await ben.page.getByText('Student wellness office').waitFor()
  await chidi.vote(ANSWERS)
  await button(fay.page, 'Look again').click()
  await fay.page.getByText('Not enough answers yet').first().waitFor()
  await dara.vote(ANSWERS)
  await button(fay.page, 'Look again').click()
  await fay.page.getByText('From 4 answers').waitFor()
  await takePicture(fay.page, 'debrief-1280')

  await button(fay.page, 'End session').click()
  await button(fay.page.getByRole('dialog'), 'End session').click()
  await ben.page.getByText('You can close this tab.', { exact: false }).waitFor()

  // The office: the referral stands there, without a name; Fay reads its state, and no more.
  const office = await visitors.inBrowser()
  await office.page.goto(hearth.links.office)
  await button(office.page, 'Sign in').click()
  await office.page.getByText(reference).waitFor()
  expect(await office.page.getByRole('main').textContent()).not.toContain('Ana')
  await takePicture(office.page, 'office-inbox-1280')
  await button(office.page, /^I have received it/).click()

  // Nothing of what was private had come to Ben's browser, from arrival to the end.
  await bens.settled()
  for (const trace of ['not-ok', 'worried', 'helpId', reference, 'in-a-moment', 'facilitation', 'referral']) {
    expect(bens.all(), trace).not.toMatch(wordOf(trace))
  }

  // No name, no help, no person: what is left of the four is how many they were, the sums, and a referral without a name.
  const dump = await database.dump()
  for (const trace of ['Ana', 'Ben', 'Chidi', 'Dara', 'not-ok', 'worried', ...people]) {
    expect(dump, trace).not.toMatch(wordOf(trace))
  }
  for (const table of ['rooms', 'browser_people', 'device_moves', 'ballot_holders', 'ballots']) {
    expect(dump.split('\n').filter((row) => row.startsWith(`public.${table}:`))).toEqual([])
  }
  expect(dump).toMatch(wordOf(reference))
  expect(dump).toContain('""ballots"": 4')
  expect(visitors.faults()).toEqual([])
})

/** As a word of its own: not by chance within an id or a number. */
const wordOf = (trace: string): RegExp => new RegExp(`(?<![\\w-])${trace}(?![\\w])`)

/** The number of the last shared view in these. */
const lastShared = (pieces: string[]): number =>
  pieces
    .flatMap((piece) => {
      const view = viewOf(piece)
      return view?.channel === 'shared' ? [view.revision] : []
    })
    .at(-1) ?? 0

async function flagReferral({ page }: PersonPage): Promise<string> {
  await button(page.getByRole('region', { name: 'Help requests' }), /^Flag a referral/).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Today/ }).check()
  await dialog
    .getByRole('radio', { name: /agrees/ })
    .first()
    .check()
  await dialog.getByRole('combobox').selectOption({ index: 1 })
  await button(dialog, 'Flag a referral').click()
  const words = await dialog.getByText(/Reference \d{5}/).textContent()
  await button(dialog, 'Close').click()
  return /\d{5}/.exec(words ?? '')?.[0] ?? 'no reference'
}

async function answerPoll({ page }: PersonPage): Promise<void> {
  for (const question of [/safe/, /say what I wanted/, /less alone/, /facilitation/]) {
    await page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: /^4/ }).check()
  }
  await page.getByRole('radio', { name: /lighter/i }).check()
  await button(page, 'Send my answers').click()
  await page.getByText('Your answers are in', { exact: false }).waitFor()
}
