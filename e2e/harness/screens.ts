/** Draws a screen once in each language, then checks it in each size and colour. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { SCENES } from '../../apps/web/src/testing/room-page/scenes.ts'
import { pseudo } from '../../apps/web/src/text/pseudo.ts'
import { brokenRules, overflow, poorContrast } from './accessibility.ts'
import { LAPTOP, type PersonPage, PHONE, type Screen } from './browser.ts'
import { takePicture } from './pictures.ts'

export interface Drawn {
  scene: keyof typeof SCENES
  /** A name for what is opened on the scene. Without it, the name of the scene. */
  as?: string
  /** A CSS selector that only this screen matches. It must be visible in every size and language. */
  shows: string
  /** English words that only this screen has. Each language must show its own form of them. */
  says?: string
  /** Runs once, after the screen is drawn. */
  begin?: (page: Page) => Promise<void>
  /** Runs in each size where `shows` is not visible yet. */
  open?: (page: Page) => Promise<void>
}

interface Look extends Screen {
  name: string
  /** Which axe rules to check. The width is always checked. */
  asks: 'all' | 'contrast' | 'none'
}

const NARROW = { width: 320, height: 640 }
// 400 % zoom of a screen of 1280 by 1024 leaves 320 by 256 (WCAG 1.4.10).
const ZOOMED = { width: 320, height: 256 }

const LOOKS: { [language: string]: Look[] } = {
  en: [
    { name: 'laptop', ...LAPTOP, asks: 'all' },
    { name: 'laptop-dark', ...LAPTOP, dark: true, asks: 'contrast' },
    { name: 'phone-dark', ...PHONE, dark: true, asks: 'contrast' },
    { name: 'phone', ...PHONE, asks: 'none' },
    { name: 'narrow', ...NARROW, asks: 'all' },
    { name: 'zoom-400', ...ZOOMED, asks: 'none' },
  ],
  qps: [
    { name: 'laptop-longer-words', ...LAPTOP, asks: 'none' },
    { name: 'narrow-longer-words', ...NARROW, asks: 'none' },
  ],
  rtl: [
    { name: 'laptop-right-to-left', ...LAPTOP, asks: 'all' },
    { name: 'phone-right-to-left', ...PHONE, asks: 'all' },
  ],
}

/** Throws if the screen is missing, breaks a rule, is wider than the window, or has an error on its page. */
export async function lookAt({ page, faults }: PersonPage, url: string, drawn: Drawn): Promise<void> {
  for (const [language, looks] of Object.entries(LOOKS)) {
    await page.setViewportSize(LAPTOP)
    await page.goto(`${url}/?${SCENES[drawn.scene]}&lang=${language}`)
    await atRest(page)
    await drawn.begin?.(page)
    for (const look of looks) await lookOn(page, look, language, drawn)
  }
  expect(faults.list).toEqual([])
  // One screen must not leave data for the next.
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
}

async function lookOn(page: Page, look: Look, language: string, drawn: Drawn): Promise<void> {
  const { name, width, height, dark = false, asks } = look
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  await atRest(page)
  const shown = page.locator(drawn.shows).locator('visible=true').first()
  if (drawn.open && !(await shown.isVisible())) await drawn.open(page)
  await shown.waitFor()
  await atRest(page)
  if (drawn.says !== undefined) {
    await page.getByText(wordsIn(language, drawn.says)).locator('visible=true').first().waitFor()
  }
  await takePicture(page, `${name}/${drawn.as ?? drawn.scene}`)
  // Invented words stand in brackets and are drawn out: a label cannot be a part of a longer name, as it is in real ones.
  const leftOut = language === 'en' ? [] : ['label-content-name-mismatch']
  if (asks === 'all') expect(await brokenRules(page, leftOut), name).toEqual([])
  if (asks === 'contrast') expect(await poorContrast(page), name).toEqual([])
  expect(await overflow(page), name).toBeLessThanOrEqual(0)
}

const wordsIn = (language: string, words: string): string =>
  language === 'en' ? words : String(pseudo({ words }).words)

/** Resolves when the page is drawn and all its parts have loaded. */
async function atRest(page: Page): Promise<void> {
  await page.locator('#root > *').first().waitFor({ state: 'attached' })
  await page.waitForFunction(() => document.querySelector('[role=status] .animate-turn') === null)
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
  })
}
