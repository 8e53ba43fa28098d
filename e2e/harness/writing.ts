/** Writing on the real screens: to those who lead, in the circle's chat, captions; by the names that assistive technology reads. */
import type { Locator, Page } from 'playwright-core'
import { button } from './steps.ts'

/** The sheet for asking for help, open. */
export async function helpOf(page: Page): Promise<Locator> {
  const sheet = page.getByRole('dialog', { name: 'Ask for help' })
  if (!(await sheet.isVisible())) await button(page, 'Ask for help').click()
  await sheet.waitFor()
  return sheet
}

/** To all of those who lead, or to this one (`NAME (ROLE)`). Resolves when it has been sent. */
export async function writePrivately(page: Page, words: string, only?: string): Promise<void> {
  const sheet = await helpOf(page)
  if (only !== undefined) {
    await sheet.getByLabel('Who is to read it?').selectOption({ label: `Only ${only}` })
  }
  await sheet.getByRole('textbox', { name: 'Write to those who lead' }).fill(words)
  await button(sheet, 'Send').click()
  await sheet.getByRole('list', { name: 'What has been written' }).getByText(words).waitFor()
}

/** What one who leads can read of somebody's conversation. */
export const threadOf = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: `Conversation with ${name}` })

/** The chat, beside the circle; opens what holds it. */
export async function chatOf(page: Page): Promise<Locator> {
  const chat = page.getByRole('region', { name: 'Chat' })
  if (!(await chat.isVisible())) await button(page, /^People/).click()
  await chat.waitFor()
  return chat
}

/** Resolves when it has been sent. */
export async function writeInChat(page: Page, words: string): Promise<void> {
  const chat = await chatOf(page)
  await chat.getByRole('textbox', { name: 'Write to the circle' }).fill(words)
  await button(chat, 'Send to the circle').click()
  await chat.getByRole('list').getByText(words).waitFor()
}

/** From the invitation to the lobby, to type captions. */
export async function arriveForCaptions(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('textbox', { name: 'What should we call you?' }).fill(name)
  await page.getByLabel('I am here to type captions').check()
  await button(page, 'Continue').click()
  await button(page, 'I agree').click()
  await button(page, 'Join').click()
  await page.waitForURL('**/s/*')
}

export async function typeCaption(page: Page, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Type a caption' })
  await field.fill(words)
  await field.press('Enter')
}

export const captionsOf = (page: Page): Locator => page.getByRole('region', { name: 'Captions' })
