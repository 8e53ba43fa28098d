/** The web app's media layer on a page of its own, under Hearth's policies: one seat of a circle on a real LiveKit, no server. For tests, and the bench. */
import { readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AccessToken, TrackSource } from 'livekit-server-sdk'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { GivenKeys } from '../../apps/web/src/testing/media-page/main.ts'
import { freePort } from './free-port.ts'
import type { LivekitProcess } from './livekit.ts'

/** The folders of those of the web app's pages that are for this. */
export type MediaPageName = 'media-page' | 'measured-page'

const SOURCES = fileURLToPath(new URL('../../apps/web/src/testing/', import.meta.url))
const RESULTS = fileURLToPath(new URL('../../test-results/', import.meta.url))
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript' }
export const ROOM = 'circle'

export class MediaPages {
  readonly url: string
  readonly #server: Server
  readonly #livekit: LivekitProcess
  readonly #built: string

  private constructor(url: string, server: Server, livekit: LivekitProcess, built: string) {
    this.url = url
    this.#server = server
    this.#livekit = livekit
    this.#built = built
  }

  /** Makes the LivekitRoom too: nobody else does. */
  static async open(livekit: LivekitProcess, name: MediaPageName = 'media-page'): Promise<MediaPages> {
    const built = join(RESULTS, name)
    await build({
      configFile: false,
      root: join(SOURCES, name),
      logLevel: 'error',
      build: { outDir: built, emptyOutDir: true, assetsInlineLimit: 0 },
    })
    const { LIVEKIT_URL: media = '' } = livekit.settings
    const policy = `default-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self' ${media} ${media.replace('ws', 'http')}`
    const server = createServer(async ({ url = '/' }, response) => {
      const path = url === '/' ? '/index.html' : url
      const body = await readFile(join(built, path)).catch(() => null)
      response.setHeader('content-security-policy', policy)
      response.setHeader('content-type', TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain')
      response.writeHead(body ? 200 : 404).end(body ?? '')
    })
    const port = await freePort()
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
    await livekit.makeRoom(ROOM)
    return new MediaPages(`http://127.0.0.1:${port}`, server, livekit, built)
  }

  /** Admits this person to the LivekitRoom with every right; no key comes with it. */
  async token(personId: string): Promise<{ url: string; token: string }> {
    const { LIVEKIT_URL: url = '', LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = this.#livekit.settings
    const token = new AccessToken(key, secret, { identity: `media-${personId}` })
    token.addGrant({
      room: ROOM,
      roomJoin: true,
      canSubscribe: true,
      canPublish: true,
      canPublishSources: [TrackSource.CAMERA, TrackSource.MICROPHONE],
      canPublishData: false,
    })
    return { url, token: await token.toJwt() }
  }

  /** This person sits down on this page; without keys they wait. */
  async seat(page: Page, personId: string, keys?: GivenKeys, muted = false): Promise<void> {
    await page.goto(this.url)
    await page.evaluate((as) => globalThis.takeSeat(as), {
      personId,
      muted,
      token: await this.token(personId),
    })
    if (keys) await holds(page, keys)
  }

  async close(): Promise<void> {
    this.#server.close()
    this.#server.closeAllConnections()
    await rm(this.#built, { recursive: true, force: true })
  }
}

export const holds = (page: Page, keys: GivenKeys): Promise<void> =>
  page.evaluate((keys) => globalThis.seat?.holds(keys), keys)
