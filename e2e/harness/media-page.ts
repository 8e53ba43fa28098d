/** The web app's media layer on a page of its own, under Hearth's policies: one seat of a circle on a real LiveKit, no server. */
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

const SOURCE = fileURLToPath(new URL('../../apps/web/src/testing/media-page', import.meta.url))
const BUILT = fileURLToPath(new URL('../../test-results/media-page', import.meta.url))
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript' }
export const ROOM = 'circle'

export class MediaPages {
  readonly url: string
  readonly #server: Server
  readonly #livekit: LivekitProcess

  private constructor(url: string, server: Server, livekit: LivekitProcess) {
    this.url = url
    this.#server = server
    this.#livekit = livekit
  }

  /** Makes the LivekitRoom too: nobody else does. */
  static async open(livekit: LivekitProcess): Promise<MediaPages> {
    await build({
      configFile: false,
      root: SOURCE,
      logLevel: 'error',
      build: { outDir: BUILT, emptyOutDir: true, assetsInlineLimit: 0 },
    })
    const { LIVEKIT_URL: media = '' } = livekit.settings
    const policy = `default-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self' ${media} ${media.replace('ws', 'http')}`
    const server = createServer(async ({ url = '/' }, response) => {
      const path = url === '/' ? '/index.html' : url
      const body = await readFile(join(BUILT, path)).catch(() => null)
      response.setHeader('content-security-policy', policy)
      response.setHeader('content-type', TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain')
      response.writeHead(body ? 200 : 404).end(body ?? '')
    })
    const port = await freePort()
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
    await livekit.makeRoom(ROOM)
    return new MediaPages(`http://127.0.0.1:${port}`, server, livekit)
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
    await rm(BUILT, { recursive: true, force: true })
  }
}

export const holds = (page: Page, keys: GivenKeys): Promise<void> =>
  page.evaluate((keys) => globalThis.seat?.holds(keys), keys)
