/** Builds the web app's page of ready-made views and answers, and serves it with the server's real headers. It shows every screen without a server or LiveKit. */
import { rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import express from 'express'
import { build } from 'vite'
import { securityHeaders } from '../../apps/server/src/http/security-headers.ts'
import { webApp } from '../../apps/server/src/http/web-app.ts'

const WEB = fileURLToPath(new URL('../../apps/web/', import.meta.url))
const BUILT = fileURLToPath(new URL('../../test-results/room-page', import.meta.url))

export interface RoomPage {
  url: string
  close(): Promise<void>
}

export async function openRoomPage(): Promise<RoomPage> {
  await build({
    configFile: `${WEB}vite.config.ts`,
    root: `${WEB}src/testing/room-page`,
    logLevel: 'error',
    build: { outDir: BUILT, emptyOutDir: true },
  })
  const settings = { publicUrl: 'http://localhost', trustProxy: 0, livekitUrl: null, webRoot: BUILT }
  const app = express().use(...securityHeaders(settings), webApp(BUILT))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await rm(BUILT, { recursive: true, force: true })
    },
  }
}
