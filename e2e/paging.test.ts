/** Nobody leads: whoever is on call is told by mail, and those who wait read exactly what is so, until somebody named has seen it. */
import type { Page } from 'playwright-core'
import { expect, onTestFailed, onTestFinished } from 'vitest'
import type { HearthProcess } from './harness/hearth.ts'
import type { LivekitProcess } from './harness/livekit.ts'
import { type MailServer, openMailServer } from './harness/mail.ts'
import { Staff } from './harness/staff.ts'
import { startHearth } from './harness/start-hearth.ts'
import { arrive, button, inTheRoom } from './harness/steps.ts'
import { test } from './harness/test.ts'
import { Visitors } from './harness/visitors.ts'

const MINUTE = 60_000
const ON_CALL = 'office@hearth.example'
const BACKUP = 'admin@hearth.example'
const TITLE = 'Night shift circle'
/** A link to say that one has seen it, in a mail. */
const LINK = /http:\/\/\S+\/page\/\S+/

interface Somewhere {
  hearth: HearthProcess
  mail: MailServer | null
  ana: Page
  visitors: Visitors
}

/** Ana has come, and waits in the lobby of a session that should have begun six minutes ago: no facilitator is there. */
async function anaWaits(
  livekit: LivekitProcess,
  browser: ConstructorParameters<typeof Visitors>[0],
  mail: MailServer | null,
): Promise<Somewhere> {
  const hearth = await startHearth({ livekit, environment: mail === null ? {} : { SMTP_URL: mail.url } })
  const visitors = new Visitors(browser, hearth)
  onTestFailed(() => {
    process.stdout.write(`${visitors.stories()}\n-- server\n${hearth.output}\n`)
  })
  onTestFinished(async () => {
    await visitors.allGo()
    await hearth.stop()
    await mail?.stop()
  })
  const fay = await Staff.signIn(hearth.url, hearth.links.facilitator)
  const { invitationPath } = await fay.plan(TITLE, Date.now() - 6 * MINUTE)
  const { page: ana } = await visitors.inBrowser()
  await arrive(ana, hearth.url + invitationPath, 'Ana')
  return { hearth, mail, ana, visitors }
}

const mailTo = async ({ taken }: MailServer, address: string): Promise<string> => {
  const texts = () =>
    taken
      .filter(({ to }) => [to].flat().some((one) => one?.text.includes(address)))
      .map(({ text }) => text ?? '')
  await expect.poll(() => texts().length, { timeout: 20_000 }).toBe(1)
  return texts()[0] ?? ''
}

/** From the link in a mail, over the sign-in, to having said so. */
async function acknowledges({ hearth, visitors }: Somewhere, email: string, link: string): Promise<void> {
  const { page } = await visitors.inBrowser()
  await page.goto(hearth.signInLink(email))
  await button(page, 'Sign in').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.goto(link)
  await page.getByText('First-year circle').first().waitFor()
  expect(await page.getByText('Ana').count()).toBe(0)
  await button(page, 'I have seen this').click()
  await button(page, 'I have seen this').waitFor({ state: 'hidden' })
}

test('nobody leads five minutes after the start: whoever is on call is mailed, sees it, and is named; a facilitator ends it', async ({
  livekit,
  browser,
}) => {
  const mail = await openMailServer()
  const here = await anaWaits(livekit, browser, mail)
  const { ana, hearth, visitors } = here
  const lobby = ana.getByRole('region', { name: 'Lobby' })
  await lobby.getByText('We are trying to reach the on-call person').waitFor()
  await lobby.getByText('555-0112').waitFor()
  await lobby.getByRole('heading', { name: 'People to turn to' }).waitFor()
  await button(lobby, 'Ask for help').waitFor()

  const text = await mailTo(mail, ON_CALL)
  expect(text).not.toMatch(/Ana|Fay|First-year|Night shift/)
  // Having left the server is not having been seen.
  await lobby.getByText('We are trying to reach the on-call person').waitFor()
  await acknowledges(here, ON_CALL, LINK.exec(text)?.[0] ?? '')
  await lobby.getByText('Rosa Meyer has seen this.').waitFor()
  expect(mail.taken).toHaveLength(1)

  const { page: fay } = await visitors.inBrowser()
  await fay.goto(hearth.links.facilitator)
  await button(fay, 'Sign in').click()
  await button(fay, `Enter ${TITLE}`).click()
  await inTheRoom(fay)
  await lobby.getByText('Rosa Meyer has seen this.').waitFor({ state: 'hidden' })
  expect(visitors.faults()).toEqual([])
})

test('the address of whoever is on call takes no mail: the backup is mailed at once, and is the one named', async ({
  livekit,
  browser,
}) => {
  const mail = await openMailServer(ON_CALL)
  const here = await anaWaits(livekit, browser, mail)
  const text = await mailTo(mail, BACKUP)
  await here.ana.getByText('We are trying to reach the on-call person').waitFor()
  await acknowledges(here, BACKUP, LINK.exec(text)?.[0] ?? '')
  await here.ana.getByText('Sam Adeyemi has seen this.').waitFor()
  expect(mail.taken).toHaveLength(1)
  expect(here.visitors.faults()).toEqual([])
})

test('no way to send a mail is configured: it says so at once, with whom to call, and the outbox counts as nothing', async ({
  livekit,
  browser,
}) => {
  const { ana, visitors } = await anaWaits(livekit, browser, null)
  await ana.getByText('A message to the on-call person could not be sent.').waitFor()
  for (const reach of ['555-0112', '555-0113']) await ana.getByText(reach).first().waitFor()
  expect(await ana.getByText('trying to reach').count()).toBe(0)
  expect(visitors.faults()).toEqual([])
})
