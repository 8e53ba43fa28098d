/** Chooses store, fabric, mail, media and clock, and wires everything. The only importer of implementations. */
import { createServer, type Server as HttpServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { systemClock } from './clock.ts'
import { openFabric } from './cluster/open-fabric.ts'
import type { Config } from './config.ts'
import { createDemo, type DemoLinks } from './demo.ts'
import { createMediaTokens, createMediaWebhooks } from './effects/media-doors.ts'
import { MediaReconciler } from './effects/media-reconciler.ts'
import { runEffects } from './effects/run-effects.ts'
import { createHttpApp } from './http/app.ts'
import { livekitBySdk } from './livekit/sdk.ts'
import type { Log } from './log.ts'
import { createMailer } from './mail/create-mailer.ts'
import { Keeper } from './rooms/keeper.ts'
import { createLiveRooms } from './rooms/live-rooms.ts'
import { broadcast, sessionChannel } from './socket/broadcast.ts'
import { createSocketServer, openGateway } from './socket/gateway.ts'
import { openStore } from './store/sql/open-store.ts'

export interface Hearth {
  http: HttpServer
  /** Sign-in links of the demo; null where none runs. */
  demoLinks: DemoLinks | null
  /** Lets running work finish, then lets go of everything. */
  close(): Promise<void>
}
