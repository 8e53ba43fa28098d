/** Pages that take seats on a LiveKit of their own, and the two ways to take one: sealed as Hearth does it, or not at all. */
import { randomBytes } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import type { GivenKey, SeatTaken } from '../../apps/web/src/testing/measured-page/main.ts'
import { newPerson } from '../../e2e/harness/browser.ts'
import { type LivekitProcess, startLivekit } from '../../e2e/harness/livekit.ts'
import { MediaPages } from '../../e2e/harness/media-page.ts'
import { openChromium } from '../chromium.ts'
import type { Endings } from '../endings.ts'

/** Plain: the same page, its LivekitRoom made with the same options but those of encryption. */
export const WAYS = ['sealed', 'plain'] as const
export type Way = (typeof WAYS)[number]

export interface Stage {
  browser: Browser
  livekit: LivekitProcess
  ana: Page
  ben: Page
  jo: Page
  fay: Page
  /** What a page needs to take this person's seat. */
  seatOf: (personId: string, key: GivenKey | null) => Promise<SeatTaken>
}

export async function openStage(endings: Endings): Promise<Stage> {
  const livekit = await startLivekit()
  endings.add(() => livekit.stop())
  const pages = await MediaPages.open(livekit, 'measured-page')
  endings.add(() => pages.close())
  const browser = await openChromium(endings)
  const open = async () => {
    const { page } = await newPerson(browser)
    await page.goto(pages.url)
    return page
  }
  return {
    browser,
    livekit,
    ana: await open(),
    ben: await open(),
    jo: await open(),
    fay: await open(),
    seatOf: async (personId, key) => ({ token: await pages.token(personId), key }),
  }
}

export const newKey = (epoch: number): GivenKey => [epoch, [...randomBytes(32)]]

/** The first epoch's for all of a circle, or none. */
export const keyFor = (way: Way): GivenKey | null => (way === 'sealed' ? newKey(1) : null)

export async function join(page: Page, seat: SeatTaken): Promise<void> {
  await page.evaluate((seat) => globalThis.measured?.join(seat), seat)
}

export async function leave(...pages: Page[]): Promise<void> {
  await Promise.all(pages.map((page) => page.evaluate(() => globalThis.measured?.leave())))
}

/** Resolves when each of them takes the picture and the sound of so many others. */
export async function takeEachOther(pages: readonly Page[], others: number): Promise<void> {
  await Promise.all(
    pages.map((page) => page.waitForFunction((others) => globalThis.measured?.takes(others), others)),
  )
}
