// @ts-check
/** Starts LiveKit once, as a program or in Docker, and tells when it answers. keep-running.js starts it again. */
import { execFileSync } from 'node:child_process'
import { closeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startGuarded } from '../setup/guarded.js'
import { LIVEKIT_IMAGE } from '../setup/livekit-binary.js'
import { openDailyLog, writePrivately } from './data-folder.js'
import { livekitYaml } from './own-livekit.js'
import { whenAborted } from './when-aborted.js'

const ANSWERS_WITHIN_MS = 30_000
const LOOK_AGAIN_MS = 50

/**
 * @typedef {object} LivekitSettings
 * @property {{ kind: 'program', path: string } | { kind: 'docker' }} binary
 * @property {import('./own-livekit.js').OwnLivekit} own
 * @property {string} dataDir
 * @property {(host: string) => string} webhookUrl where the server is told, if this machine is called `host`
 * @property {import('./process-record.js').ProcessRecord} record
 */

/**
 * @param {AbortSignal} signal ends it
 * @param {LivekitSettings} settings
 * @returns {Promise<import('./keep-running.js').Running>}
 */
export async function startLivekit(signal, settings) {
  const { binary, own, dataDir, record } = settings
  await record.endLeftBehind('livekit')
  const { command, args, yaml } =
    binary.kind === 'program' ? asProgram(binary.path, settings) : inDocker(settings)
  writePrivately(configPath(dataDir), yaml)
  const log = openDailyLog(join(dataDir, 'livekit.log'), signal)
  const livekit = startGuarded(command, args, { output: log })
  closeSync(log)
  whenAborted(signal, livekit.end)
  const pid = await livekit.pid
  if (pid !== null) record.note('livekit', pid)
  await answers(own.port, livekit.ended)
  return { ended: livekit.ended.then((end) => end.reason) }
}

/** @param {string} dataDir */
const configPath = (dataDir) => join(dataDir, 'livekit.yaml')

/** @param {string} path @param {LivekitSettings} settings */
function asProgram(path, { own, dataDir, webhookUrl }) {
  const yaml = livekitYaml(own, { bind: '127.0.0.1', webhookUrl: webhookUrl('127.0.0.1') })
  return { command: path, args: ['--config', configPath(dataDir)], yaml }
}

/** On Linux in the network of this machine; elsewhere Docker maps the ports and knows the way back. @param {LivekitSettings} settings */
function inDocker({ own, dataDir, webhookUrl }) {
  const name = `hearth-livekit-${own.port}`
  // A container outlives the program that started it when that one is killed.
  try {
    execFileSync('docker', ['rm', '--force', name], { stdio: 'ignore' })
  } catch {
    // There is none.
  }
  const shared = process.platform === 'linux'
  const network = shared
    ? ['--network', 'host']
    : [
        '--publish',
        `127.0.0.1:${own.port}:${own.port}`,
        '--publish',
        `127.0.0.1:${own.udpPort}:${own.udpPort}/udp`,
      ]
  const yaml = shared
    ? livekitYaml(own, { bind: '127.0.0.1', webhookUrl: webhookUrl('127.0.0.1') })
    : livekitYaml(own, { bind: '0.0.0.0', webhookUrl: webhookUrl('host.docker.internal') })
  const config = ['--volume', `${configPath(dataDir)}:/livekit.yaml:ro`]
  const args = [
    'run',
    '--rm',
    '--name',
    name,
    ...network,
    ...config,
    LIVEKIT_IMAGE,
    '--config',
    '/livekit.yaml',
  ]
  return { command: 'docker', args, yaml }
}

/** Resolves when LiveKit answers on its port; throws when it has ended or stays silent. @param {number} port @param {Promise<{ reason: string }>} ended */
export async function answers(port, ended) {
  /** @type {string | undefined} */
  let over
  ended.then((end) => {
    over = end.reason
  })
  const givingUp = Date.now() + ANSWERS_WITHIN_MS
  while (Date.now() < givingUp) {
    if (over) throw new Error(over)
    const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
    if (response?.ok) return
    await pause(LOOK_AGAIN_MS)
  }
  throw new Error('it does not answer')
}
