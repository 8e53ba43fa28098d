/** A screen is shared by one person, whom a facilitator lets: seen by all, sealed, gone with the permission; and what is private is not on it. */

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openCircle } from './harness/open-circle.ts'
import { button, personOf } from './harness/steps.ts'
import { test } from './harness/test.ts'

/** Resolves when the picture of this person's screen moves on this page. */
async function seesScreenOf(page: Page, personId: string): Promise<void> {
  await page.waitForFunction((id) => {
    const video = document.querySelector<HTMLVideoElement>(`video[data-screen-of="${id}"]`)
    return video !== null && video.videoWidth > 0 && video.currentTime > 0
  }, personId)
}

test('Fay lets Ana share her screen: Ben and Fay see it; it ends with the permission, and nobody else can', async ({
  hearth,
  visitors,
}) => {
  const { fay, ana, ben } = await openCircle(hearth, visitors)
  const anaId = await personOf(ana.page)

  await button(fay.page, 'More for Ana').click()
  await button(fay.page, 'Let Ana share a screen').click()
  await button(ana.page, 'Share your screen').click()
  await ana.page.getByText('You are sharing your screen. Everybody here sees it.').waitFor()
  await Promise.all([seesScreenOf(fay.page, anaId), seesScreenOf(ben.page, anaId)])
  await ben.page.getByText('Ana shares a screen', { exact: true }).waitFor()

  await button(fay.page, 'More for Ana').click()
  await button(fay.page, 'Stop the screen of Ana').click()
  await ben.page.locator(`video[data-screen-of="${anaId}"]`).waitFor({ state: 'detached' })
  await button(ana.page, 'Share your screen').waitFor({ state: 'hidden' })
  await ana.page.getByText('You are sharing your screen').waitFor({ state: 'hidden' })
  expect(visitors.faults()).toEqual([])
})

test('Fay shares hers: while her own page may be on it, who waits and who asks for help is not drawn there', async ({
  hearth,
  visitors,
}) => {
  const { fay, ana, ben } = await openCircle(hearth, visitors)
  await button(ana.page, 'Ask for help').click()
  await button(ana.page, /I need a pause/).click()
  await fay.page.getByRole('region', { name: 'Help requests' }).getByText('Ana').waitFor()

  await button(fay.page, 'More for Fay Okafor').click()
  await button(fay.page, 'Let Fay Okafor share a screen').click()
  await button(fay.page, 'Share your screen').click()
  await seesScreenOf(ben.page, await personOf(fay.page))
  await fay.page.getByText(/nothing private is drawn on it/).waitFor()
  expect(await fay.page.getByRole('region', { name: 'Help requests' }).count()).toBe(0)
  expect(await fay.page.getByRole('region', { name: 'Lobby' }).count()).toBe(0)

  await button(fay.page, 'Stop sharing').first().click()
  await fay.page.getByRole('region', { name: 'Help requests' }).getByText('Ana').waitFor()
  expect(visitors.faults()).toEqual([])
})
