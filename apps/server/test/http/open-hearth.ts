/** A running HTTP door for tests: real Express, store, rooms, mail and log; the clock stands still until it is moved. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, onTestFinished } from 'vitest'
import { createMediaTokens, createMediaWebhooks } from '../../src/effects/media-doors.ts'
import { runEffects } from '../../src/effects/run-effects.ts'
import { createHttpApp } from '../../src/http/app.ts'
import type { HttpDeps } from '../../src/http/deps.ts'
import type { Livekit } from '../../src/livekit/livekit.ts'
import { createLog } from '../../src/log.ts'
import { createSmtpMailer } from '../../src/mail/smtp-mailer.ts'
import { createLiveRooms } from '../../src/rooms/live-rooms.ts'
import type { Rooms } from '../../src/rooms/rooms.ts'
import type { Store } from '../../src/store/store.ts'
import { TIMING } from '../../src/timing.ts'
import { freshStore, type StoreKind, storeKinds } from '../databases.ts'
import { openMailServer, type TestMailServer } from '../mail-server.ts'
import { Browser } from './browser.ts'

/** Noon on the day of the tests, milliseconds since the epoch. */
export const NOON = Date.UTC(2026, 2, 2, 12)

/** One store of each kind for a whole file: each test has a program of its own in it. */
const stores = new Map<StoreKind, Store>()
beforeAll(async () => {
  for (const kind of storeKinds) stores.set(kind, await freshStore(kind))
})

export interface OpenHearth {
  url: string
  port: number
  store: Store
  rooms: Rooms
  clock: { now(): number; moveBy(ms: number): void }
  mail: TestMailServer
  /** Everything logged so far. */
  logged(): string
  /** Resolves when nothing that a request began is under way. */
  idle(): Promise<void>
  /** As another node says that it has written this version. */
  roomWasWritten(sessionId: string, version: number): void
  /** A browser that has never been here. */
  browser(): Browser
}

/** The media server's place in these tests: they ask who gets a token, not what LiveKit does with it. */
const livekit: Livekit = {
  ensureRoom: async () => {},
  deleteRoom: async () => {},
  rooms: async () => [],
  participants: async () => [],
  permit: async () => {},
  remove: async () => {},
  token: async (_room, identity) => `token-for-${identity}`,
  signedWebhook: async (authorization) => authorization === 'signed',
  webhookRoom: async (_body, authorization) => (authorization === 'signed' ? '' : null),
}

export interface Changes extends Partial<Omit<HttpDeps, 'settings'>> {
  settings?: Partial<HttpDeps['settings']>
  /** As if LiveKit were there. */
  withMedia?: boolean
}

export async function openHearth(kind: StoreKind = 'pglite', changes: Changes = {}): Promise<OpenHearth> {
  const { settings, withMedia = true, ...parts } = changes
  const http = createServer()
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`

  const lines: string[] = []
  const log = createLog('trace', { write: (line) => lines.push(line) })
  const failed = (error: unknown) => log.error({ error }, 'failed')
  const clock = stillClock()
  const store = parts.store ?? stores.get(kind)
  if (store === undefined) throw new Error(`this run has no ${kind}`)
  const mail = await openMailServer()
  const rooms = createLiveRooms({
    store: store.rooms,
    clock,
    timing: TIMING,
    failed,
    committed: (commit) =>
      runEffects(
        {
          browsers: store.browsers,
          texts: store.texts,
          noticeSender: { look: async () => {} },
          wakeUps: { publish: async () => {}, subscribe: () => () => {} },
          failed,
        },
        commit,
      ),
  })
  const { app, idle } = createHttpApp({
    clock,
    store,
    rooms,
    limits: { take: async () => null },
    mailer: createSmtpMailer(mail.url, 'Hearth <hearth@hearth.example>'),
    mediaTokens: createMediaTokens(withMedia ? livekit : null, 'ws://127.0.0.1:7880'),
    mediaWebhooks: createMediaWebhooks(livekit, store.sessions, () => {}),
    endConnections: () => {},
    demoSignIns: null,
    healthy: async () => true,
    log,
    ...parts,
    settings: {
      publicUrl: url,
      trustProxy: 0,
      livekitUrl: 'ws://127.0.0.1:7880',
      webRoot: builtWebApp(),
      ...settings,
    },
  })
  http.on('request', app)
  onTestFinished(async () => {
    await idle()
    await rooms.idle()
    http.closeAllConnections()
    await new Promise((resolve) => http.close(resolve))
  })
  return {
    url,
    port,
    store,
    rooms,
    clock,
    mail,
    logged: () => lines.join(''),
    idle,
    roomWasWritten: rooms.noteWritten,
    browser: () => new Browser(url),
  }
}

function stillClock() {
  let now = NOON
  return {
    now: () => now,
    moveBy: (ms: number) => {
      now += ms
    },
  }
}

/** The least that a build of the web app has. */
function builtWebApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta nonce="__CSP_NONCE__"><title>Hearth</title>',
  )
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), 'export {}')
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Of what was logged: ids that are drawn at random could hold any short name by chance. */
export const withoutRequestIds = (logged: string): string => logged.replaceAll(/"requestId":"[^"]*"/g, '')
