/** Checks every screen on a laptop and a phone, at 320 pixels and at 400 % zoom, in light and dark, in longer words and from right to left. axe must find nothing. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCENES } from '../apps/web/src/testing/room-page/scenes.ts'
import { newPerson, openBrowser, type PersonPage } from './harness/browser.ts'
import { openRoomPage, type RoomPage } from './harness/room-page.ts'
import { lookAt } from './harness/screens.ts'
import { PAGES } from './screens/pages.ts'
import { CLOSE, HELP, LEADING, TURNS, WRITTEN } from './screens/room.ts'

const ALL = [...PAGES, ...TURNS, ...LEADING, ...HELP, ...WRITTEN, ...CLOSE]

let roomPage: RoomPage
let browser: Browser
/** Windows that are free for the next screen. Each has a single page, because a page behind another draws no frames. */
const free: PersonPage[] = []

beforeAll(async () => {
  roomPage = await openRoomPage()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await roomPage.close()
})

test.concurrent.each(ALL.map((drawn) => [drawn.as ?? drawn.scene, drawn] as const))(
  'the screen %s is whole',
  async (_name, drawn) => {
    const window = free.pop() ?? (await newPerson(browser))
    await lookAt(window, roomPage.url, drawn)
    free.push(window)
  },
)

test('every scene of the page is drawn', () => {
  expect(new Set(ALL.map(({ scene }) => scene))).toEqual(new Set(Object.keys(SCENES)))
})
