/** Pictures of screens, to be looked at. Those in docs/pictures are made anew only where UPDATE_PICTURES=1 asks for it. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const KEPT = fileURLToPath(new URL('../../docs/pictures', import.meta.url))
const PASSING = fileURLToPath(new URL('../../test-results/pictures', import.meta.url))

/** `name` without an ending. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.UPDATE_PICTURES === '1' ? KEPT : PASSING
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
