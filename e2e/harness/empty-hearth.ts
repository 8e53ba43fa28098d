/**
 * Runs before all browser tests. Makes the data folder of an unused Hearth: to make a database takes seconds, to copy one does
 * not. Also bundles the server that takes shorter times, in a folder beside the production bundle.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { bundle } from '../../apps/server/scripts/bundle.js'
import { freePort } from './free-port.ts'
import { BUNDLE } from './hearth.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the folder. */
    emptyHearth: string
    /** Path of the bundled apps/server/test/timed-main.ts. */
    timedBundle: string
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-e2e-empty-'))
  const server = fork(BUNDLE, {
    env: { PATH: process.env.PATH ?? '', HEARTH_DATA_DIR: folder, PORT: String(await freePort()) },
    execArgv: [],
    silent: true,
  })
  const ended = once(server, 'exit')
  await Promise.race([once(server, 'message'), ended])
  if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}; is it built?`)
  server.kill('SIGTERM')
  await ended
  provide('emptyHearth', folder)
  const timed = await bundle('test/timed-main.ts', `.timed-${basename(folder)}`)
  provide('timedBundle', timed.path)
  return async () => {
    await rm(folder, { recursive: true, force: true })
    await rm(dirname(timed.path), { recursive: true, force: true })
  }
}
