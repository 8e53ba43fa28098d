/** What the HTTP door needs; compose.ts builds it. */
import type { PersonId, SessionId } from '@hearth/protocol/ids'
import type { Clock } from '../clock.ts'
import type { Limits } from '../cluster/fabric.ts'
import type { MediaTokens, MediaWebhooks } from '../livekit/media-doors.ts'
import type { Log } from '../log.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Store } from '../store/store.ts'
import type { DemoSignIns } from './demo-sign-ins.ts'

export interface HttpSettings {
  /** An origin: no slash at the end. */
  publicUrl: string
  /** Number of reverse proxies to believe; 0: none. */
  trustProxy: number
  /** The ws: or wss: address of LiveKit that browsers use; null: no media. */
  livekitUrl: string | null
  /** Folder of the built web app. */
  webRoot: string
}

export interface HttpDeps {
  settings: HttpSettings
  clock: Clock
  store: Store
  rooms: Rooms
  limits: Limits
  mailer: Mailer
  mediaTokens: MediaTokens
  mediaWebhooks: MediaWebhooks
  /** Ends all connections of a person, on every node. A browser that may still act for them connects again. */
  endConnections(sessionId: SessionId, personId: PersonId): void
  /** null where no demo runs. */
  demoSignIns: DemoSignIns | null
  /** Whether everything the server stands on can be reached now. */
  healthy(): Promise<boolean>
  log: Log
}
