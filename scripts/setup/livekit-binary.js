// @ts-check
/** Finds a LiveKit server for this machine, or makes one with Go. Starts nothing. */
import { execFileSync } from 'node:child_process'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { executable, onPath } from './on-path.js'
import { inRoot } from './root.js'
import { runTool } from './run-tool.js'

/** Newer tags do not install cleanly with `go install`. */
const LIVEKIT_VERSION = 'v1.13.3'
export const LIVEKIT_IMAGE = `livekit/livekit-server:${LIVEKIT_VERSION}`
const OLDEST_GO = [1, 26]
const CACHE = inRoot('.cache')

/** @typedef {{ kind: 'program', path: string } | { kind: 'docker' } | { kind: 'none', reason: string }} LivekitBinary */

/**
 * In this order: on the PATH, in `.cache/`, made with Go into `.cache/`, Docker, none.
 * @param {{ beforeGo: () => void }} tell called before the two minutes that Go takes
 * @returns {Promise<LivekitBinary>}
 */
export async function provideLivekit({ beforeGo }) {
  const path = onPath('livekit-server') ?? executable(join(CACHE, 'livekit-server'))
  if (path) return { kind: 'program', path }
  const reasons = []
  if (hasGo()) {
    beforeGo()
    try {
      return { kind: 'program', path: await installWithGo() }
    } catch (error) {
      reasons.push(`go install failed (${String(error).trim().split('\n').at(-1)})`)
    }
  } else reasons.push(`no Go toolchain of at least ${OLDEST_GO.join('.')}`)
  if (hasDocker()) return { kind: 'docker' }
  reasons.push('no Docker engine')
  return { kind: 'none', reason: `no livekit-server on the PATH or in .cache/, ${reasons.join(', ')}` }
}

async function installWithGo() {
  const module = `github.com/livekit/livekit-server/cmd/server@${LIVEKIT_VERSION}`
  await runTool('go', ['install', module], { remedy: '', env: { ...process.env, GOBIN: CACHE } })
  const path = join(CACHE, 'livekit-server')
  renameSync(join(CACHE, 'server'), path)
  return path
}

function hasGo() {
  const [, major = 0, minor = 0] = (answerOf('go', ['env', 'GOVERSION']) ?? '').match(/go(\d+)\.(\d+)/) ?? []
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_GO
  return Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor)
}

const hasDocker = () => Boolean(answerOf('docker', ['version', '--format', '{{.Server.Version}}']))

/** @param {string} command @param {string[]} args */
function answerOf(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe', timeout: 20_000 }).trim()
  } catch {
    return undefined
  }
}
