/** Takes pictures of screens for people to look at, only with UPDATE_PICTURES=1. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const KEPT = fileURLToPath(new URL('../../docs/pictures', import.meta.url))
const PASSING = fileURLToPath(new URL('../../test-results/pictures', import.meta.url))

/** `name` has no ending. Replaces the picture in docs/pictures if there is one. Otherwise writes to test-results. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_PICTURES !== '1') return
  const file = `${name}.png`
  const path = join(existsSync(join(KEPT, file)) ? KEPT : PASSING, file)
  await page.screenshot({ path, animations: 'disabled' })
}
