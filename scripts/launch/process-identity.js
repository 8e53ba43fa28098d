// @ts-check
/** Tells one process from a later one that got the same pid: a pid with the moment it started. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** @typedef {{ pid: number, startTime: string }} KnownProcess */

/** @param {number} pid @returns {KnownProcess | null} null when there is no such process */
export function identify(pid) {
  const startTime = startTimeOf(pid)
  return startTime === null ? null : { pid, startTime }
}

/** @param {KnownProcess} known */
export function isAlive(known) {
  return startTimeOf(known.pid) === known.startTime
}

/** @param {number} pid */
function startTimeOf(pid) {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
  } catch {
    return null
  }
}

/** @param {number} pid */
function fromProc(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in parentheses may hold anything; what follows it is: state, …, start time as the 20th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return null
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return `${boot} ${fields[19]}`
}

/** @param {number} pid */
function fromPs(pid) {
  return (
    execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim() ||
    null
  )
}
