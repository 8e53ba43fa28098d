// @ts-check
/** Sees to it that the browser of the tests is there. */
import { existsSync } from 'node:fs'
import { installFromDebian } from './debian.js'

const CHROMIUM = '/usr/bin/chromium'

export async function installBrowser() {
  if (existsSync(CHROMIUM)) return
  await installFromDebian(
    ['chromium'],
    `There is no ${CHROMIUM} for the browser tests. Install Chromium there, or name browser in HEARTH_TEST_WITHOUT.`,
  )
}
