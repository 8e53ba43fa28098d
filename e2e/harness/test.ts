/**
 * `test` with the fixtures of browser tests. All files of a worker share LiveKit and Chromium. A test that stops a process uses
 * a Hearth of its own. The others may use `circle`, which the tests of a file share. Vitest shares worker fixtures within one
 * `test` only, so every fixture is here.
 */
import { endLivekitSdk } from '@hearth/people/simulate-person'
import { test as base } from 'vitest'
import { openBrowser } from './browser.ts'
import { startLivekit } from './livekit.ts'
import { calm, type SharedCircle, startCircle } from './shared-circle.ts'
import { startHearth } from './start-hearth.ts'
import { Visitors } from './visitors.ts'

// Vitest reads from the first parameter's pattern what else a part needs: hence the empty ones.
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: it needs nothing
  .extend('livekit', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const livekit = await startLivekit()
    onCleanup(async () => {
      await livekit.stop()
      await endLivekitSdk()
    })
    return livekit
  })
  // biome-ignore lint/correctness/noEmptyPattern: it needs nothing
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
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
  .extend('startedCircle', { scope: 'file' }, async ({ livekit, browser }, { onCleanup }) => {
    // Vitest hands a rejected fixture on to later files of the worker. So the error is a value, and each test throws it.
    const started = await startCircle(livekit, browser).then(
      (circle) => ({ circle }),
      (error: unknown) => ({ error }),
    )
    if ('circle' in started) onCleanup(() => started.circle.stop())
    return started
  })
  .extend('circle', async ({ startedCircle, onTestFailed }): Promise<SharedCircle> => {
    if ('error' in startedCircle) throw startedCircle.error
    const { circle } = startedCircle
    onTestFailed(() => {
      process.stdout.write(circle.story())
    })
    await calm(circle)
    return circle
  })
