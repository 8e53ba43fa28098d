// @ts-check
/** LiveKit's log holds addresses of browsers, so it does not grow old. */
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { openDailyLog } from './data-folder.js'

const DAY_MS = 24 * 60 * 60 * 1000

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }))
afterEach(() => void vi.useRealTimers())

function given() {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'livekit.log')
  const ending = new AbortController()
  return {
    path,
    opens: () => openDailyLog(path, ending.signal),
    ends: () => ending.abort(),
    holds: () => readFileSync(path, 'utf8'),
  }
}

test('given a program that writes on, its log is emptied each day, and what comes next is at its start', () => {
  const { opens, holds } = given()
  const file = opens()
  appendFileSync(file, 'today')
  vi.advanceTimersByTime(DAY_MS - 1)
  expect(holds()).toBe('today')
  vi.advanceTimersByTime(1)
  expect(holds()).toBe('')
  appendFileSync(file, 'tomorrow')
  expect(holds()).toBe('tomorrow')
  closeSync(file)
})

test('given a start on the same day, the log goes on; a day later it begins anew', () => {
  const { path, opens, ends, holds } = given()
  writeFileSync(path, 'why LiveKit ended')
  writeFileSync(`${path}.1`, 'older')
  closeSync(opens())
  expect(holds()).toBe('why LiveKit ended')
  expect(existsSync(`${path}.1`)).toBe(false)
  ends()
  vi.setSystemTime(Date.now() + 2 * DAY_MS)
  closeSync(opens())
  expect(holds()).toBe('')
})
