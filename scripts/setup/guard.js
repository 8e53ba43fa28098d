// @ts-check
/**
 * Runs one program and ends it, with everything it started, as soon as the process that asked for it is gone
 * (killed -9 too: then the IPC channel closes). Knows nothing else. Usage: fork(guard.js, [command, ...arguments]).
 */
import { spawn } from 'node:child_process'

/** A second request makes LiveKit leave with people still connected. */
const ASK_AGAIN_MS = 1_500
const FORCE_MS = 5_000

const [command = '', ...args] = process.argv.slice(2)
// A process group of its own: what the program starts ends with it.
const program = spawn(command, args, { stdio: 'inherit', detached: true })

/** @param {import('./guarded.js').GuardMessage} message @param {() => void} [then] once it has been handed over */
function tell(message, then = () => {}) {
  if (process.connected && process.send) process.send(message, then)
  else then()
}

program.on('spawn', () => tell({ type: 'started', pid: program.pid ?? 0 }))
program.on('error', (error) => tell({ type: 'failed', reason: error.message }, () => process.exit(1)))
program.on('exit', (code, signal) => tell({ type: 'ended', code, signal }, () => process.exit(code ?? 1)))

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  try {
    if (program.pid !== undefined) process.kill(-program.pid, signal)
  } catch {
    // The group is gone already.
  }
}

let ending = false
function end() {
  if (ending) return
  ending = true
  signalGroup('SIGTERM')
  setTimeout(signalGroup, ASK_AGAIN_MS, 'SIGTERM')
  setTimeout(signalGroup, FORCE_MS, 'SIGKILL')
}

process.on('disconnect', end)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end)
