/** The screens and languages that every page is looked at on: whole, without a broken rule, no wider than it may be. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { brokenRules, overflow } from './accessibility.ts'
import { LAPTOP, PHONE, type Screen } from './browser.ts'
import { takePicture } from './pictures.ts'

/** Name, size and colours, language. */
export const SCREENS: [string, Screen, string][] = [
  ['laptop-light', LAPTOP, 'en'],
  ['laptop-dark', { ...LAPTOP, dark: true }, 'en'],
  ['phone-light', PHONE, 'en'],
  ['phone-dark', { ...PHONE, dark: true }, 'en'],
  ['narrow', { width: 320, height: 640 }, 'en'],
  // 400 % zoom of a screen of 1280 by 1024 leaves 320 by 256 (WCAG 1.4.10).
  ['zoom-400', { width: 320, height: 256 }, 'en'],
  ['narrow-longer-words', { width: 320, height: 640 }, 'qps'],
  ['laptop-longer-words', LAPTOP, 'qps'],
  ['phone-right-to-left', PHONE, 'rtl'],
  ['laptop-right-to-left', LAPTOP, 'rtl'],
]

interface OnPage {
  page: Page
}

/** `name`: the folder that the pictures go to. */
export function lookAt(url: string, name: string, screen: Screen, language: string) {
  // Invented words stand in brackets and are drawn out: a label cannot be a part of a longer name, as it is in real ones.
  const leftOut = language === 'en' ? [] : ['label-content-name-mismatch']

  /** As the page is now: no rule broken, nothing wider than the screen. */
  async function stays({ page }: OnPage, as: string): Promise<void> {
    await takePicture(page, `${name}/${as}`)
    expect(await brokenRules(page, leftOut), as).toEqual([])
    expect(await overflow(page), as).toBeLessThanOrEqual(0)
  }

  /** Goes there anew, and looks once the page is at rest. */
  async function look({ page }: OnPage, address: string, ready: string, as: string): Promise<void> {
    await page.setViewportSize(screen)
    await page.emulateMedia({ colorScheme: screen.dark === true ? 'dark' : 'light' })
    await page.goto(`${url}${address}?lang=${language}`)
    await page.locator(ready).first().waitFor()
    await stays({ page }, as)
  }

  return { look, stays }
}
