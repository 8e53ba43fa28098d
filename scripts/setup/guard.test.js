// @ts-check
/** Nothing outlives the process that started it under a guard: not when it is killed at once either. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { startGuarded } from './guarded.js'
import { inRoot } from './root.js'

/** Prints its pid, starts a child that does so too, and leaves only when it must. */
const STUBBORN = `
  process.on('SIGTERM', () => {})
  if (process.argv[1] !== 'child') require('node:child_process').spawn(process.execPath, ['-e', process.execArgv.at(-1), 'child'], { stdio: 'inherit' })
  setInterval(() => {}, 1000)
  console.log(process.pid)`

const LAUNCHER = `
  import { startGuarded } from ${JSON.stringify(inRoot('scripts', 'setup', 'guarded.js'))}
  const guarded = startGuarded(process.execPath, ['-e', ${JSON.stringify(STUBBORN)}], { output: 'pipe' })
  guarded.guard.stdout.pipe(process.stdout)`

/** What the program and its child print. @param {import('node:child_process').ChildProcess} launcher */
async function pidsOf(launcher) {
  const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (launcher.stdout) })
  const pids = []
  for await (const line of lines) {
    pids.push(Number(line))
    if (pids.length === 2) break
  }
  return pids
}

/** @param {number} pid */
function isGone(pid) {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

test('given a launcher killed at once, a program that ignores SIGTERM and its child are gone', async () => {
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', LAUNCHER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const pids = await pidsOf(launcher)
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
  await expect.poll(() => pids.every(isGone), { timeout: 10_000 }).toBe(true)
}, 20_000)

test('a program that is asked to end has ended when it says so', async () => {
  const guarded = startGuarded(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { output: 'ignore' })
  const pid = await guarded.pid
  guarded.end()
  await guarded.ended
  expect(isGone(pid ?? 0)).toBe(true)
})

test('a program that ends by itself tells how', async () => {
  const good = startGuarded(process.execPath, ['-e', ''], { output: 'ignore' })
  const bad = startGuarded(process.execPath, ['-e', 'process.exit(3)'], { output: 'ignore' })
  const missing = startGuarded('no-such-program', [], { output: 'ignore' })
  expect(await good.ended).toEqual({ ok: true, reason: 'it ended with code 0' })
  expect(await bad.ended).toEqual({ ok: false, reason: 'it ended with code 3' })
  expect(await missing.pid).toBeNull()
  expect((await missing.ended).reason).toContain('ENOENT')
})
