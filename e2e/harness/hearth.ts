/**
 * A Hearth server for one test or bench, on a data folder of its own that `stop` deletes. It runs the production bundle, as
 * `npm start` does. A test that shortens times runs the same server from another entry.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Timing } from '../../apps/server/src/timing.ts'
import { freePort } from './free-port.ts'
import type { LivekitProcess } from './livekit.ts'

/** As `npm run build` makes it. */
export const BUNDLE = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url))

const DEMO_KEY = 'a-key-for-browser-tests'

export interface DemoLinks {
  facilitator: string
  learner: string
  office: string
}

/** The times of the server and its rooms that a test shortens. Milliseconds. */
export type Times = Partial<Timing>

/** The bundled apps/server/test/timed-main.ts, and the times for it. */
interface Timed {
  bundle: string
  times: Times
}

export interface HearthOptions {
  livekit?: LivekitProcess
  /** More of the environment, over what the harness sets. */
  environment?: Record<string, string>
  port?: number
  /** A data folder to start from a copy of. Without it the server makes its database first. */
  from?: string
  /** Runs this server instead of the production bundle, which accepts no times. */
  timed?: Timed
}

export class HearthProcess {
  readonly port: number
  readonly #environment: Record<string, string>
  /** The data folder. */
  readonly folder: string
  readonly #timed: Timed | undefined
  #child: ChildProcess | null = null
  links: DemoLinks = { facilitator: '', learner: '', office: '' }
  /** Everything it has printed. */
  output = ''

  constructor(port: number, folder: string, environment: Record<string, string>, timed?: Timed) {
    this.port = port
    this.folder = folder
    this.#environment = environment
    this.#timed = timed
  }

  /** The public address. */
  get url(): string {
    return this.#environment.PUBLIC_URL ?? `http://localhost:${this.port}`
  }

  /** Of its process, while it runs. */
  get pid(): number {
    const pid = this.#child?.pid
    if (pid === undefined) throw new Error('the server does not run')
    return pid
  }

  /** Of a member of the demo's staff. */
  signInLink(email: string): string {
    const token = createHmac('sha256', DEMO_KEY).update(email).digest().subarray(0, 16)
    return `${this.url}/sign-in/${token.toString('base64url')}`
  }

  /** Resolves when it listens. */
  async start(): Promise<void> {
    const [bundle, args] = this.#timed
      ? [this.#timed.bundle, [JSON.stringify(this.#timed.times)]]
      : [BUNDLE, []]
    const child = fork(bundle, args, {
      env: { PATH: process.env.PATH ?? '', HEARTH_DATA_DIR: this.folder, ...this.#environment },
      // Not those of the test runner.
      execArgv: [],
      silent: true,
    })
    this.#child = child
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        this.output += chunk
      })
    }
    this.links = await new Promise((resolve, reject) => {
      child.on('message', (message: { type: string; sentence?: string; links?: DemoLinks }) => {
        if (message.type === 'ready' && message.links !== undefined) resolve(message.links)
        else reject(new Error(message.sentence ?? 'ready without links'))
      })
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${this.output}`)))
    })
  }

  /** As a crash would: no goodbye. Resolves when the process is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
    await rm(this.folder, { recursive: true, force: true })
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    child.removeAllListeners('exit')
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
}

export async function openHearth({
  livekit,
  environment = {},
  port,
  from,
  timed,
}: HearthOptions = {}): Promise<HearthProcess> {
  const own = port ?? (await freePort())
  const folder = await mkdtemp(join(tmpdir(), 'hearth-e2e-'))
  if (from !== undefined) await cp(from, folder, { recursive: true })
  const settings = {
    PORT: String(own),
    HEARTH_DEMO_KEY: DEMO_KEY,
    LOG_LEVEL: 'warn',
    ...(livekit === undefined ? {} : livekit.settings),
    ...environment,
  }
  const hearth = new HearthProcess(own, folder, settings, timed)
  livekit?.reportTo(own)
  await hearth.start()
  return hearth
}
