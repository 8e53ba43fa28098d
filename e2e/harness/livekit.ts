/** A LiveKit server of its own for a test, with the settings that `npm start` gives it, on free ports. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RoomServiceClient } from 'livekit-server-sdk'
import { answers } from '../../scripts/launch/livekit.js'
import { livekitYaml } from '../../scripts/launch/own-livekit.js'
import { chooseFree } from '../../scripts/launch/ports.js'
import { provideLivekit } from '../../scripts/setup/livekit-binary.js'
import { TcpProxy } from './tcp-proxy.ts'

interface Own {
  apiKey: string
  apiSecret: string
  port: number
  udpPort: number
}

export class LivekitProcess {
  /** Everything it has printed. */
  output = ''
  readonly #binary: string
  readonly #own: Own
  readonly #folder: string
  readonly #webhooks: TcpProxy
  #child: ChildProcess | null = null

  constructor(binary: string, own: Own, folder: string, webhooks: TcpProxy) {
    this.#binary = binary
    this.#own = own
    this.#folder = folder
    this.#webhooks = webhooks
  }

  /** Of its process, while it runs. */
  get pid(): number {
    const pid = this.#child?.pid
    if (pid === undefined) throw new Error('LiveKit does not run')
    return pid
  }

  /** The server's environment. */
  get settings(): Record<string, string> {
    const { port, apiKey, apiSecret } = this.#own
    return { LIVEKIT_URL: `ws://127.0.0.1:${port}`, LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret }
  }

  /** How many tracks LiveKit holds of the identity that this token is for; 0 when it is not in. */
  async publishedBy(token: string): Promise<number> {
    const { sub, video } = claimsOf(token)
    const there = await this.#rooms().listParticipants(video.room)
    return there.find(({ identity }) => identity === sub)?.tracks.length ?? 0
  }

  /** Gives the identity of this token a right that Hearth gives nobody. */
  async allowData(token: string): Promise<void> {
    const { sub, video } = claimsOf(token)
    await this.#rooms().updateParticipant(video.room, sub, {
      permission: { canSubscribe: true, canPublish: true, canPublishData: true },
    })
  }

  /** Where no Hearth makes them. */
  async makeRoom(name: string): Promise<void> {
    await this.#rooms().createRoom({ name })
  }

  #rooms(): RoomServiceClient {
    const { port, apiKey, apiSecret } = this.#own
    return new RoomServiceClient(`http://127.0.0.1:${port}`, apiKey, apiSecret)
  }

  /** Webhooks go to the Hearth on this port from now on. */
  reportTo(port: number): void {
    this.#webhooks.to(port)
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const config = join(this.#folder, 'livekit.yaml')
    const webhookUrl = `http://127.0.0.1:${this.#webhooks.port}/api/livekit/webhook`
    await writeFile(config, livekitYaml(this.#own, { bind: '127.0.0.1', webhookUrl }))
    const child = spawn(this.#binary, ['--config', config], { stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        this.output += chunk
      })
    }
    const ended = once(child, 'exit').then(([code]) => ({
      reason: `LiveKit ended with ${code}: ${this.output}`,
    }))
    await answers(this.#own.port, ended)
  }

  /** As a crash would: no goodbye. Resolves when the process is gone. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  /** A crash, and a start on the same ports. */
  async restart(): Promise<void> {
    await this.kill()
    await this.start()
  }

  async stop(): Promise<void> {
    await this.kill()
    await this.#webhooks.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

export async function startLivekit(): Promise<LivekitProcess> {
  const binary = await provideLivekit({ beforeGo() {} })
  if (binary.kind !== 'program') throw new Error(`No LiveKit for the browser tests: ${whyNot(binary)}`)
  const own = {
    apiKey: 'hearth-e2e',
    apiSecret: randomBytes(32).toString('hex'),
    port: await chooseFree('tcp'),
    udpPort: await chooseFree('udp'),
  }
  const folder = await mkdtemp(join(tmpdir(), 'hearth-e2e-livekit-'))
  const livekit = new LivekitProcess(binary.path, own, folder, await TcpProxy.open())
  await livekit.start()
  return livekit
}

/** What a token of LiveKit says: the identity and its rights. */
export const claimsOf = (token: string): { sub: string; video: { room: string; canPublish?: boolean } } =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

const whyNot = (binary: { kind: 'docker' } | { kind: 'none'; reason: string }): string =>
  binary.kind === 'none' ? binary.reason : 'they need it as a program; Docker is not enough'
