/** Before all browser tests: the data folder of a Hearth that nobody has used. Making its database takes seconds, copying it none. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'
import { BUNDLE } from './hearth.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the folder. */
    emptyHearth: string
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
  return () => rm(folder, { recursive: true, force: true })
}
