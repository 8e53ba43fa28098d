/** What people do on the real screens, by the names that assistive technology reads. */
import type { Page } from 'playwright-core'

export interface Devices {
  microphone?: boolean
  camera?: boolean
}

/** `within` is a page, or a part of one. */
export const button = (within: Pick<Page, 'getByRole'>, name: string | RegExp) =>
  within.getByRole('button', { name, exact: true })

/** From the invitation link to the lobby. */
export async function arrive(page: Page, link: string, name: string, devices: Devices = {}): Promise<void> {
  await page.goto(link)
  await page.getByRole('textbox', { name: 'What should we call you?' }).fill(name)
  await button(page, 'Continue').click()
  await button(page, 'I agree').click()
  await turnOn(page, devices)
  await button(page, 'Join').click()
  await page.waitForURL('**/s/*')
}

/** From a sign-in link into the room of the session with this title. */
export async function enterAsFacilitator(page: Page, link: string, title = 'Rounds at noon'): Promise<void> {
  await page.goto(link)
  await button(page, 'Sign in').click()
  await button(page, `Enter ${title}`).click()
  await inTheRoom(page)
}

/** Resolves when the circle is on the screen. */
export async function inTheRoom(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Circle' }).waitFor()
}

/** Resolves when the lobby no longer holds them: the list moves up, and a press meant for the next one would miss. */
export async function admit(page: Page, name: string): Promise<void> {
  await button(page, `Admit ${name}`).click()
  await button(page, `Admit ${name}`).waitFor({ state: 'hidden' })
}

/** Resolves when the devices really are on. */
export async function turnOn(page: Page, { camera = false, microphone = false }: Devices): Promise<void> {
  for (const device of [...(camera ? ['camera'] : []), ...(microphone ? ['microphone'] : [])]) {
    await button(page, `Turn ${device} on`).click()
    await button(page, `Turn ${device} off`).waitFor()
  }
}

/** The names in the circle, in its order; what else a tile says of its person is left out. */
export async function circleOf(page: Page): Promise<string[]> {
  const tiles = page.getByRole('region', { name: 'Circle' }).getByRole('listitem')
  const names = await tiles.locator('p:first-of-type > span:first-of-type').allInnerTexts()
  return names.map((name) => name.replace(/\s+(·|\(you\))[\s\S]*$/, ''))
}

/** Who this page is in its session. */
export function personOf(page: Page): Promise<string> {
  return page.evaluate(() => JSON.parse(sessionStorage.getItem('hearth-seat') ?? '{}').personId)
}

/** Chooses how the floor is shared out. Resolves when it is so. */
export async function chooseMode(page: Page, mode: 'Open' | 'Hands'): Promise<void> {
  const turns = page.getByRole('radiogroup', { name: 'Turns' })
  await turns.getByRole('radio', { name: mode }).check()
  // In open mode, a speaker's name replaces "Anyone may speak".
  if (mode === 'Open') await button(page, /^Turn microphone/).waitFor()
  else await page.getByText('Nobody has the floor', { exact: true }).waitFor()
}

/** Raises a hand for a thought of one's own, and resolves when it is up. While somebody's thought goes on it is asked what for. */
export async function raiseHand(page: Page): Promise<void> {
  await button(page, 'Raise hand').click()
  const choice = button(page, 'New thought')
  const up = button(page, 'Lower hand')
  await choice.or(up).waitFor()
  if (await choice.isVisible()) await choice.click()
  await up.waitFor()
}

/** In one's turn: presses `Start speaking`, and resolves when the microphone is open. */
export async function startSpeaking(page: Page): Promise<void> {
  await button(page, 'Start speaking').click()
  await button(page, 'Turn microphone off').waitFor()
}

/** The names of those whose hand is up, in the order everybody sees; opens the list where it is closed. */
export async function queueOf(page: Page): Promise<string[]> {
  const queue = page.getByRole('region', { name: 'Queue' })
  if (!(await queue.isVisible())) await button(page, /^People/).click()
  const names = await queue.getByRole('listitem').locator('span:nth-of-type(2)').allInnerTexts()
  return names.map((name) => name.replace(/ (·|\(you\)).*$/, ''))
}
