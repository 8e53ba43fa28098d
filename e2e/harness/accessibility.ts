/** What axe-core and the layout say of a page: rules broken, and anything that makes it wider than the screen. */
import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** Each rule of WCAG 2.2 A and AA, and of good practice, that the page breaks, with the first element that does; but for those left out. */
export const brokenRules = (page: Page, leftOut: string[] = []): Promise<string[]> =>
  broken(page, { rules: Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }])) })

/** Text with too little contrast. */
export const poorContrast = (page: Page): Promise<string[]> => broken(page, { runOnly: ['color-contrast'] })

async function broken(page: Page, options: RunOptions): Promise<string[]> {
  // The debugger adds axe, not a script element, so the page's own policy stays in force. Once per page load.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResult> } }
    const { violations } = await axe.run({ ...options, resultTypes: ['violations'], preload: false })
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html ?? ''})`)
  }, options)
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string }[] }[]
}

/** How many pixels the page, or a part of it that scrolls down, is wider than its frame. What scrolls sideways on purpose is left out. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const scrolls = [...document.querySelectorAll<HTMLElement>('.overflow-y-auto')]
    return Math.max(...[document.documentElement, ...scrolls].map((one) => one.scrollWidth - one.clientWidth))
  })

/** What has the keyboard's focus, by the name that assistive technology reads. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
  })

/** Presses Tab until this has the focus, as somebody without a mouse would. Throws when it is never reached. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const is = (text: string) => (typeof name === 'string' ? text === name : name.test(text))
  const seen: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const text = await focused(page)
    if (is(text)) return
    seen.push(text)
  }
  throw new Error(`${name} is not reached by Tab, only: ${[...new Set(seen)].join(' · ')}`)
}

/** As `tabTo`, for a field by its label. */
export async function tabToField(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label)
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab')
    if (await field.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`the field "${label}" is not reached by Tab`)
}
