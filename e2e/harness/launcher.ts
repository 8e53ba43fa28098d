/** `npm start` as a stranger has it: in a copy of the clean tree, with a terminal that can press Ctrl-C. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { strangersEnvironment } from '../../scripts/setup/clean-tree.js'
import type { DemoLinks } from './hearth.ts'

export interface LauncherOptions {
  /** The copy it runs in. */
  folder: string
  port: number
  dataDir?: string
  args?: string[]
  /** More of the environment. */
  environment?: Record<string, string>
}

/** What the launcher keeps of its processes. */
export interface ProcessIds {
  launcher: number
  server: number
  livekit: number
}

export class Launcher {
  readonly url: string
  readonly dataDir: string
  readonly #child: ChildProcess
  readonly #readyFile: string
  readonly #ended: Promise<unknown>
  readonly #listeners = new Set<() => void>()
  /** All it has printed. */
  output = ''

  constructor({ folder, port, dataDir = '.data', args = [], environment = {} }: LauncherOptions) {
    this.url = `http://localhost:${port}`
    this.dataDir = join(folder, dataDir)
    this.#readyFile = join(folder, `ready-${port}.json`)
    this.#child = spawn('npm', ['start', '--', '--ready-file', this.#readyFile, ...args], {
      cwd: folder,
      env: { ...strangersEnvironment(), PORT: String(port), HEARTH_DATA_DIR: dataDir, ...environment },
      // A process group, as a terminal makes one: Ctrl-C reaches npm and the launcher.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#ended = once(this.#child, 'exit')
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text
        for (const listener of this.#listeners) listener()
      })
    }
  }

  /** Resolves when it has printed this after the first `from` characters; rejects when it ends before. */
  async says(words: string, from = 0): Promise<void> {
    const said = new Promise<true>((resolve) => {
      const look = () => {
        if (!this.output.includes(words, from)) return
        this.#listeners.delete(look)
        resolve(true)
      }
      this.#listeners.add(look)
      look()
    })
    if ((await Promise.race([said, this.#ended])) === true) return
    if (!this.output.includes(words, from))
      throw new Error(`it ended before it said "${words}":\n${this.output}`)
  }

  /** Resolves when all is up, with what is in the file. */
  async ready(): Promise<DemoLinks> {
    await this.says('Stop: Ctrl-C')
    return JSON.parse(readFileSync(this.#readyFile, 'utf8'))
  }

  /** Resolves with the exit code. */
  async ended(): Promise<number | null> {
    await this.#ended
    return this.#child.exitCode
  }

  get processes(): ProcessIds {
    const known = JSON.parse(readFileSync(join(this.dataDir, 'processes.json'), 'utf8'))
    return { launcher: known.launcher.pid, server: known.server.pid, livekit: known.livekit.pid }
  }

  get livekitPorts(): { port: number; udpPort: number } {
    const { port, udpPort } = JSON.parse(readFileSync(join(this.dataDir, 'livekit.json'), 'utf8'))
    return { port, udpPort }
  }

  /** Who may do what with a file of the data folder. */
  modeOf(name: string): number {
    return statSync(join(this.dataDir, name)).mode & 0o777
  }

  get hasReadyFile(): boolean {
    return existsSync(this.#readyFile)
  }

  pressCtrlC(): void {
    const { pid, exitCode, signalCode } = this.#child
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGINT')
  }
}

/** Whether a process of somebody else is gone; nothing tells when. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return true
  }
}
