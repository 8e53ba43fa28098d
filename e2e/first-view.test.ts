/** A learner's browser waits for exactly the files that the weights count. A file that fails to load later is no dead end. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { filesOfScreens } from '../scripts/check/weights.js'
import { openCircle } from './harness/open-circle.ts'
import { admit, arrive, button, enterAsFacilitator, inTheRoom } from './harness/steps.ts'
import { test } from './harness/test.ts'

declare global {
  var firstView: string[] | undefined
}

/** Runs in the page first. It records which files have loaded when a person can first act, on arrival or in the room. */
function keepFirstView(): void {
  const canAct = 'form [type=submit], [aria-label="Circle"]'
  new MutationObserver((_, observer) => {
    if (document.querySelector(canAct) === null) return
    observer.disconnect()
    globalThis.firstView = performance.getEntriesByType('resource').map(({ name }) => name)
  }).observe(document, { childList: true, subtree: true })
}

/** Scripts and styles. The encryption worker does not count: the page does not wait for it. */
const waitedFor = async (page: Page): Promise<string[]> =>
  ((await page.evaluate(() => globalThis.firstView)) ?? [])
    .map((url) => new URL(url).pathname.slice(1))
    .filter((file) => /\.(js|css)$/.test(file) && !file.includes('worker'))
    .sort()

const counted = (screen: string): string[] => [...(filesOfScreens().files.get(screen)?.first ?? [])].sort()

test('Ana’s browser waits for exactly the files that the weights count', async ({ hearth, visitors }) => {
  const [fay, ana] = [await visitors.inBrowser(), await visitors.inBrowser()]
  await ana.context.addInitScript(keepFirstView)
  await enterAsFacilitator(fay.page, hearth.links.facilitator)

  await arrive(ana.page, hearth.links.learner, 'Ana')
  expect(await waitedFor(ana.page)).toEqual(counted('arrival'))

  await admit(fay.page, 'Ana')
  await button(fay.page, 'Start session').click()
  await inTheRoom(ana.page)
  await ana.page.reload()
  await inTheRoom(ana.page)
  expect(await waitedFor(ana.page)).toEqual(counted("a learner's room"))
  expect(visitors.faults()).toEqual([])
})

test('when the file of a dialog does not load, the dialog says so, and Ana gets it without losing her place', async ({
  hearth,
  visitors,
}) => {
  const { ana } = await openCircle(hearth, visitors)
  const file = '**/assets/dialogs-*.js'
  await ana.context.route(file, (route) => route.abort())
  await ana.page.reload()
  await inTheRoom(ana.page)
  await button(ana.page, 'More').click()
  await button(ana.page, 'Appearance').click()
  const dialog = ana.page.getByRole('dialog', { name: 'Appearance' })
  await dialog.getByRole('alert').getByText('did not load').waitFor()
  await dialog.getByRole('button', { name: 'Try again' }).click()

  await dialog.getByRole('button', { name: 'Open the page again' }).waitFor()
  await ana.context.unroute(file)
  await dialog.getByRole('button', { name: 'Open the page again' }).click()
  await inTheRoom(ana.page)
  await button(ana.page, 'More').click()
  await button(ana.page, 'Appearance').click()
  await dialog.getByRole('checkbox', { name: 'Show captions' }).waitFor()
  expect(visitors.faults()).toEqual([])
})
