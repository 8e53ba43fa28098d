/** Chromium, with pages that keep what a test wants to know of them: faults, policy violations, peer connections. */
import { type Browser, type BrowserContext, chromium, type LaunchOptions, type Page } from 'playwright-core'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  // Ten frames a second: encoding video takes most of the CPU in these tests.
  '--use-fake-device-for-media-stream=fps=10',
]

export function openBrowser({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: [...FLAGS, ...args], ...options })
}

/** What went wrong on a page by itself: a test asserts that it stayed empty. */
export interface Faults {
  list: string[]
}

export interface PersonPage {
  context: BrowserContext
  page: Page
  faults: Faults
  /** What went over its sockets and what it said, line by line: shown when a test fails. */
  story: string[]
}

export interface Screen {
  width: number
  height: number
  dark?: boolean
}

export const LAPTOP: Screen = { width: 1280, height: 800 }
export const PHONE: Screen = { width: 390, height: 844 }

/** A browser of its own (own cookies) for one person. */
export async function newPerson(browser: Browser, screen: Screen = LAPTOP): Promise<PersonPage> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    colorScheme: screen.dark === true ? 'dark' : 'light',
    permissions: ['camera', 'microphone', 'clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  })
  await context.addInitScript(keepPeerConnections)
  const page = await context.newPage()
  const faults: Faults = { list: [] }
  page.on('pageerror', (error) => faults.list.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to|This document requires 'Trusted/.test(message.text()))
      faults.list.push(message.text())
  })
  return { context, page, faults, story: storyOf(page) }
}

const LINE = 240

function storyOf(page: Page): string[] {
  const story: string[] = []
  const start = performance.now()
  const tell = (...parts: string[]) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(2)
    story.push(`${seconds} ${parts.join(' ')}`.slice(0, LINE))
  }
  // LiveKit's frames are binary and come as a Buffer: they are left out.
  const text = (payload: string | Buffer) => (typeof payload === 'string' ? payload : null)
  page.on('console', (message) => tell('console', message.text()))
  page.on('requestfailed', (request) => tell('failed', request.url(), request.failure()?.errorText ?? ''))
  page.on('framenavigated', (frame) => tell('at', frame.url()))
  page.on('websocket', (socket) => {
    const name = new URL(socket.url()).host
    tell('opens', name)
    socket.on('framesent', ({ payload }) => text(payload) !== null && tell('sends', name, String(payload)))
    socket.on('framereceived', ({ payload }) => text(payload) !== null && tell('gets', name, String(payload)))
    socket.on('socketerror', (error) => tell('error', name, error))
    socket.on('close', () => tell('closes', name))
  })
  return story
}

declare global {
  var peerConnections: RTCPeerConnection[] | undefined
}

/** Runs in the page before anything else. */
function keepPeerConnections(): void {
  const Native = globalThis.RTCPeerConnection
  globalThis.peerConnections = []
  globalThis.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      globalThis.peerConnections?.push(this)
    }
  }
}
