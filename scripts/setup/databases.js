// @ts-check
/**
 * PostgreSQL and Redis for the tests: those that TEST_DATABASE_URL and TEST_REDIS_URL name, or that answer where they
 * usually do; else, on Debian as root, servers of our own for this run, on free ports, with throw-away data.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chooseFree } from '../launch/ports.js'
import { installFromDebian } from './debian.js'
import { startGuarded } from './guarded.js'
import { leftOut } from './left-out.js'
import { onPath } from './on-path.js'
import { inRoot } from './root.js'

const BINARIES = '/usr/lib/postgresql'
const STARTS_WITHIN_MS = 30_000
const LOOK_AGAIN_MS = 100

/** Sets TEST_DATABASE_URL and TEST_REDIS_URL where it started something. @returns {Promise<{ stop: () => Promise<void> }>} */
export async function startMissingDatabases() {
  /** @type {(() => Promise<void>)[]} */
  const stops = []
  if (!leftOut('postgres') && !process.env.TEST_DATABASE_URL && !(await postgresAnswers(5432))) {
    const { port, stop } = await startPostgres()
    process.env.TEST_DATABASE_URL = `postgres://postgres@127.0.0.1:${port}/postgres`
    stops.push(stop)
  }
  if (!leftOut('redis') && !process.env.TEST_REDIS_URL && !(await redisAnswers(6379))) {
    const { port, stop } = await startRedis()
    process.env.TEST_REDIS_URL = `redis://127.0.0.1:${port}`
    stops.push(stop)
  }
  return { stop: async () => void (await Promise.all(stops.map((stop) => stop()))) }
}

async function startPostgres() {
  const otherwise =
    'No PostgreSQL answers as postgres@127.0.0.1:5432. Start one, name it in TEST_DATABASE_URL, or name postgres in HEARTH_TEST_WITHOUT.'
  if (!existsSync(BINARIES)) await installFromDebian(['postgresql'], otherwise)
  const newest = readdirSync(BINARIES).sort((a, b) => Number(b) - Number(a))[0] ?? ''
  const program = (/** @type {string} */ name) => join(BINARIES, newest, 'bin', name)
  const folder = mkdtempSync(join(tmpdir(), 'hearth-postgres-'))
  // PostgreSQL refuses to run as root.
  execFileSync('chown', ['postgres', folder])
  const as = ['-u', 'postgres', '--']
  const data = join(folder, 'data')
  execFileSync(
    'runuser',
    [...as, program('initdb'), '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8'],
    { cwd: folder, stdio: 'pipe' },
  )
  const port = await chooseFree('tcp')
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_connections=200',
  ]
  const args = [
    ...as,
    program('postgres'),
    '-D',
    data,
    '-p',
    `${port}`,
    ...settings.flatMap((one) => ['-c', one]),
  ]
  return startIn(folder, 'runuser', args, port, postgresAnswers)
}

async function startRedis() {
  const otherwise =
    'No Redis answers at 127.0.0.1:6379. Start one, name it in TEST_REDIS_URL, or name redis in HEARTH_TEST_WITHOUT.'
  if (!onPath('redis-server')) await installFromDebian(['redis-server'], otherwise)
  const port = await chooseFree('tcp')
  const folder = mkdtempSync(join(tmpdir(), 'hearth-redis-'))
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder]
  return startIn(folder, 'redis-server', args, port, redisAnswers)
}

/**
 * @param {string} folder goes with it
 * @param {string} command @param {string[]} args @param {number} port @param {(port: number) => Promise<boolean>} answers
 */
async function startIn(folder, command, args, port, answers) {
  const server = startGuarded(command, args, { cwd: folder, output: 'ignore' })
  const givingUp = Date.now() + STARTS_WITHIN_MS
  while (!(await answers(port))) {
    if (Date.now() > givingUp) throw new Error(`${args.at(2) ?? command} does not answer on port ${port}`)
    await pause(LOOK_AGAIN_MS)
  }
  const stop = async () => {
    server.end()
    await server.ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { port, stop }
}

/** Whether `postgres` gets in without a password, as the tests will. @param {number} port */
async function postgresAnswers(port) {
  /** The server's own client. @type {{ Client: new (settings: object) => { connect(): Promise<void>, end(): Promise<void> } }} */
  const pg = createRequire(inRoot('apps', 'server', 'package.json'))('pg')
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
  return client
    .connect()
    .then(() => client.end())
    .then(
      () => true,
      () => false,
    )
}

/** @param {number} port @returns {Promise<boolean>} */
function redisAnswers(port) {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.setTimeout(3_000, () => socket.destroy())
    socket.once('data', (answer) => {
      resolve(answer.toString().startsWith('+PONG'))
      socket.destroy()
    })
    socket.on('error', () => resolve(false))
    socket.on('close', () => resolve(false))
  })
}
