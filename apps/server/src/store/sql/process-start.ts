/** When a process began, in whatever form the system tells it: with the pid it names one process and no later one. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** null: there is no such process (or only what is left of a dead one). */
export function processStart(pid: number): string | null {
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid)
}

function fromProc(pid: number): string | null {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return null
  }
  // "pid (name) state …": the name may hold spaces and brackets; the start is field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const dead = fields[0] === 'Z' || fields[0] === 'X'
  return dead ? null : (fields[19] ?? null)
}

function fromPs(pid: number): string | null {
  try {
    const env = { ...process.env, LC_ALL: 'C' }
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore']
    const start = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env, stdio })
    return start.trim() || null
  } catch {
    return null
  }
}
