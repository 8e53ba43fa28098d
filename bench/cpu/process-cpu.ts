/** How much CPU a process has used, all its threads, in user and system mode. Linux only: read from /proc. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const TICKS_A_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** In microseconds since the process began; counted in ticks, of which a second has 100. */
export interface CpuTime {
  user: number
  /** In the kernel: for Hearth and its peer above all the writing to sockets. */
  system: number
}

export function cpuOf(pid: number): CpuTime {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in brackets may hold spaces; user and system time are the 12th and 13th field after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const microseconds = (field: number) => (Number(fields[field]) * 1_000_000) / TICKS_A_SECOND
  return { user: microseconds(11), system: microseconds(12) }
}
