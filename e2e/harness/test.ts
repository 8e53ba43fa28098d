/** `test` with what a browser test starts from: LiveKit and Chromium for a file; a Hearth and its visitors for a test. */
import { endLivekitSdk } from '@hearth/people/simulate-person'
import { test as base } from 'vitest'
import { openBrowser } from './browser.ts'
import { startLivekit } from './livekit.ts'
import { startHearth } from './start-hearth.ts'
import { Visitors } from './visitors.ts'

// Vitest reads from the first parameter's pattern what else a part needs: hence the empty ones.
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: it needs nothing
  .extend('livekit', { scope: 'file' }, async ({}, { onCleanup }) => {
    const livekit = await startLivekit()
    onCleanup(async () => {
      await livekit.stop()
      await endLivekitSdk()
    })
    return livekit
  })
  // biome-ignore lint/correctness/noEmptyPattern: it needs nothing
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await openBrowser()
    onCleanup(() => browser.close())
    return browser
  })
  .extend('hearth', async ({ livekit }, { onCleanup }) => {
    const hearth = await startHearth({ livekit })
    onCleanup(() => hearth.stop())
    return hearth
  })
  .extend('visitors', async ({ browser, hearth, onTestFailed }, { onCleanup }) => {
    const visitors = new Visitors(browser, hearth)
    onTestFailed(() => {
      process.stdout.write(`${visitors.stories()}\n-- server\n${hearth.output}\n`)
    })
    onCleanup(() => visitors.allGo())
    return visitors
  })
