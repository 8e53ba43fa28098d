/**
 * A file that says which process holds a folder. It names pid and start, so that a lock left by a crash is known as such
 * even when the pid is in use again. Does not see processes of other containers or machines on the same folder.
 */
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { processStart } from './process-start.ts'

/** Reading and writing a lock takes a millisecond; a claim older than this was left by a crash. */
const CLAIM_MS = 2_000

/** Takes the lock, or calls `held` with the process that has it. Answers the function that gives it back. */
export async function lockFile(path: string, held: (pid: number) => never): Promise<() => void> {
  const claim = `${path}.claim`
  await takeClaim(claim)
  try {
    const holder = read(path)
    if (holder && processStart(holder.pid) === holder.start) held(holder.pid)
    writeFileSync(path, `${process.pid} ${processStart(process.pid)}\n`)
  } finally {
    rmdirSync(claim)
  }
  return () => rmSync(path, { force: true })
}

function read(path: string): { pid: number; start: string } | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return null
  }
  const [, pid, start] = /^(\d+) (.+)\n$/.exec(text) ?? []
  return pid && start ? { pid: Number(pid), start } : null
}

/** Making a folder is atomic: of two starts at the same moment one looks at the lock after the other. */
async function takeClaim(claim: string): Promise<void> {
  for (;;) {
    try {
      return mkdirSync(claim)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      if (ageOf(claim) > CLAIM_MS) rmSync(claim, { recursive: true, force: true })
      else await pause(20)
    }
  }
}

function ageOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? Date.now() - stat.mtimeMs : 0
}
