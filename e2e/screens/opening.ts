/** Opens parts of the room by CSS, not by words: some of these screens are in invented languages. */
import type { Page } from 'playwright-core'

const PEOPLE = 'footer button:has(svg.lucide-users)'
const MORE = 'footer button:has(svg.lucide-ellipsis)'

/** A CSS selector for something in the panel. On a phone the panel is a sheet. */
export const inPanel = (what: string): string => `:is(aside, [role=dialog]) ${what}`
export const inDialog = (what: string): string => `[role=dialog]:not(:has(.sticky)) ${what}`

/** On a phone, people who have the help button find the panel behind More. */
export async function openPanel(page: Page): Promise<void> {
  if ((await page.locator(inPanel('h2')).count()) > 0) return
  const people = page.locator(PEOPLE)
  if (!(await people.isVisible())) {
    await page.locator(MORE).click()
    await page.locator('footer li button:has(svg.lucide-users)').click()
  } else await people.click()
}

/** Facilitators find the panel open at first where it fits. */
export async function closePanel(page: Page): Promise<void> {
  await page.locator(`${PEOPLE}[aria-expanded=true]`).click()
}

/** Presses something in the panel. */
export const pressInPanel = (button: string) => async (page: Page) => {
  await openPanel(page)
  await page.locator(button).locator('visible=true').first().click()
}

export const openHelp = (page: Page): Promise<void> =>
  page.locator('button:has(svg.lucide-life-buoy)').first().click()

export async function openReactions(page: Page): Promise<void> {
  const react = page.locator('footer button:has(svg.lucide-smile-plus)')
  await ((await react.isVisible()) ? react : page.locator(MORE)).click()
}
