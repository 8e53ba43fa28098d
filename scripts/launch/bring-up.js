// @ts-check
/** The steps of a start, in order: mistakes that are quick to find come first, long work after. */
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { build } from '../setup/build.js'
import { installPackages, packagesAreInstalled } from '../setup/install-packages.js'
import { provideLivekit } from '../setup/livekit-binary.js'
import { Mistake } from '../setup/mistake.js'
import { inWords } from '../setup/progress.js'
import { prepareDataFolder, writePrivately } from './data-folder.js'
import { keepRunning } from './keep-running.js'
import { startLivekit } from './livekit.js'
import { readOwnLivekit } from './own-livekit.js'
import { isFree } from './ports.js'
import { claimDataFolder } from './process-record.js'
import { startServer } from './server.js'
import { noLivekitBanner, whatToOpen } from './words.js'

/** @typedef {import('./settings.js').Settings} Settings */
/** @typedef {import('./launch.js').Life} Life */
/** @typedef {{ progress: import('../setup/progress.js').Progress, giveUp: (mistake: Mistake) => void }} Tell */

/** @param {Settings} settings @param {Life} life @param {Tell} tell */
export async function bringUp(settings, life, tell) {
  const { progress } = tell
  prepareDataFolder(settings.dataDir)
  const record = claimDataFolder(settings.dataDir)
  life.atTheEnd.push(record.release)
  await record.endLeftBehind('server')
  await requireFreePort(settings)
  forgetReadyFile(settings.readyFile, life)
  progress.say('', 'Hearth is starting.', '')
  await step(
    progress,
    packagesAreInstalled() ? null : 'Installing packages',
    'Packages are installed',
    async () => {
      if (!packagesAreInstalled()) await installPackages()
    },
  )
  await step(progress, 'Building', 'Web app and server are built', build)
  const media = settings.livekit ?? (await bringUpLivekit(settings, life, tell, record))
  const { url, links } = await bringUpServer(settings, life, tell, record, media)
  if (settings.readyFile) writePrivately(settings.readyFile, `${JSON.stringify(links ?? {})}\n`)
  progress.say(...whatToOpen({ url, links, settings, hasMedia: media !== null }))
}

/** Only a start that goes ahead may: the file may be that of the one in whose way it stands. @param {string | undefined} path @param {Life} life */
function forgetReadyFile(path, life) {
  if (path === undefined) return
  rmSync(path, { force: true })
  life.atTheEnd.push(() => rmSync(path, { force: true }))
}

/** @param {Settings} settings */
async function requireFreePort({ port, host }) {
  // Browsers try ::1 first for "localhost": a stranger there would be opened instead of Hearth.
  const addresses = host === '127.0.0.1' ? [host, '::1'] : [host]
  for (const address of addresses) {
    if (await isFree('tcp', port, address)) continue
    throw new Mistake(
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port < 65_000 ? port + 100 : 3000} npm start`,
    )
  }
}

/**
 * @param {import('../setup/progress.js').Progress} progress
 * @param {string | null} begins null: it is known to be quick
 * @param {string} done
 * @param {() => Promise<void>} work
 */
async function step(progress, begins, done, work) {
  const since = Date.now()
  if (begins) progress.begin(begins)
  await work()
  progress.done(begins ? `${done} (${inWords(Date.now() - since)})` : done)
}

/**
 * @param {Settings} settings @param {Life} life @param {Tell} tell
 * @param {import('./process-record.js').ProcessRecord} record
 */
async function bringUpLivekit({ dataDir, host, port }, life, { progress, giveUp }, record) {
  const binary = await provideLivekit({
    beforeGo: () => progress.begin('Building LiveKit with Go (two minutes, once)'),
  })
  if (binary.kind === 'none') {
    progress.say(...noLivekitBanner(binary.reason))
    return null
  }
  progress.begin('Starting LiveKit')
  // What a crash left behind would hold the ports that are kept.
  await record.endLeftBehind('livekit')
  const own = await readOwnLivekit(dataDir)
  const atHome = host === '0.0.0.0' || host === '::' || host === 'localhost' || host === '127.0.0.1'
  /** @param {string} machine */
  const webhookUrl = (machine) => `http://${atHome ? machine : host}:${port}/api/livekit/webhook`
  const start = (/** @type {AbortSignal} */ signal) =>
    startLivekit(signal, { binary, own, dataDir, webhookUrl, record })
  life.kept.livekit = keepRunning('LiveKit', start, {
    signal: life.livekit.signal,
    say: progress.say,
    giveUp,
  })
  await life.kept.livekit.catch((error) => {
    throw new Mistake(
      `LiveKit did not start: ${error.message}. Its log is ${dataDir}/livekit.log; another LiveKit can be named in LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET.`,
    )
  })
  progress.done(`LiveKit runs${binary.kind === 'docker' ? ' in Docker' : ''}`)
  return { url: `ws://127.0.0.1:${own.port}`, apiKey: own.apiKey, apiSecret: own.apiSecret }
}

/**
 * @param {Settings} settings @param {Life} life @param {Tell} tell
 * @param {import('./process-record.js').ProcessRecord} record
 * @param {{ url: string, apiKey: string, apiSecret: string } | null} media
 */
async function bringUpServer(settings, life, { progress, giveUp }, record, media) {
  progress.begin('Starting the server')
  const env = serverEnvironment(settings, media)
  const start = (/** @type {AbortSignal} */ signal) =>
    startServer(signal, { dataDir: settings.dataDir, env, record })
  const kept = keepRunning('The server', start, { signal: life.server.signal, say: progress.say, giveUp })
  life.kept.server = kept
  const { first } = await kept.catch((error) => {
    if (error instanceof Mistake) throw error
    throw new Mistake(
      `The server did not start: ${error.message}. Its log is ${settings.dataDir}/server.log.`,
    )
  })
  progress.done(`The server listens on ${first.url}`)
  return first
}

/** @param {Settings} settings @param {{ url: string, apiKey: string, apiSecret: string } | null} media */
function serverEnvironment({ port, host, dataDir, admin, behindProxy }, media) {
  return {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: host,
    HEARTH_DATA_DIR: dataDir,
    ...(media && {
      LIVEKIT_URL: media.url,
      LIVEKIT_API_KEY: media.apiKey,
      LIVEKIT_API_SECRET: media.apiSecret,
    }),
    ...(admin && { HEARTH_ADMIN: admin }),
    // For the life of this launcher: links of an earlier one no longer sign anybody in.
    ...(!behindProxy && { HEARTH_DEMO_KEY: randomBytes(16).toString('base64url') }),
  }
}
