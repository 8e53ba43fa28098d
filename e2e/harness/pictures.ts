/** Pictures of screens, to be looked at: taken only where UPDATE_PICTURES=1 asks for it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const KEPT = fileURLToPath(new URL('../../docs/pictures', import.meta.url))
const PASSING = fileURLToPath(new URL('../../test-results/pictures', import.meta.url))

/** `name` without an ending. Those that docs/pictures has are made anew there, all others pass with test-results. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_PICTURES !== '1') return
  const file = `${name}.png`
  const path = join(existsSync(join(KEPT, file)) ? KEPT : PASSING, file)
  await page.screenshot({ path, animations: 'disabled' })
}
