/** A Chromium for the bench, whose fake microphone sounds without pauses. It ends with the part. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../e2e/harness/browser.ts'
import { installBrowser } from '../scripts/setup/browser.js'
import type { Endings } from './endings.ts'
import { writeTone } from './tone.ts'

export async function openChromium(endings: Endings): Promise<Browser> {
  await installBrowser()
  const folder = await mkdtemp(join(tmpdir(), 'hearth-bench-'))
  endings.add(() => rm(folder, { recursive: true, force: true }))
  const tone = join(folder, 'tone.wav')
  await writeTone(tone)
  const browser = await openBrowser({
    args: [`--use-file-for-fake-audio-capture=${tone}`],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  endings.add(() => browser.close())
  return browser
}
