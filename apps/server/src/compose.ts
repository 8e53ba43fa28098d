/** Chooses store, fabric, mail, media and clock, and wires everything. The only importer of implementations. */
import { createServer, type Server as HttpServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { systemClock } from './clock.ts'
import { openFabric } from './cluster/open-fabric.ts'
import type { Config } from './config.ts'
import { createDemo, type DemoLinks } from './demo.ts'
import { endLeftOver } from './effects/left-over-media.ts'
import { createMediaTokens, createMediaWebhooks } from './effects/media-doors.ts'
import { MediaReconciler } from './effects/media-reconciler.ts'
import { NoticeSender } from './effects/notice-sender.ts'
import { createWays } from './effects/notice-ways.ts'
import { runEffects } from './effects/run-effects.ts'
import { startTidying } from './effects/tidy.ts'
import { ensureAdmin } from './first-admin.ts'
import { createHttpApp } from './http/app.ts'
import { headersOfData } from './http/security-headers.ts'
import { livekitBySdk } from './livekit/sdk.ts'
import type { Log } from './log.ts'
import { createMailer } from './mail/create-mailer.ts'
import { Keeper } from './rooms/keeper.ts'
import { createLiveRooms } from './rooms/live-rooms.ts'
import { broadcast, putOut, sessionChannel } from './socket/broadcast.ts'
import { createSocketServer, openGateway } from './socket/gateway.ts'
import { openSignals } from './socket/signals.ts'
import { openSpoken } from './socket/tell-spoken.ts'
import { openStore } from './store/sql/open-store.ts'
import type { Timing } from './timing.ts'
import { createSignedWebhook } from './webhook/signed-webhook.ts'

export interface Hearth {
  http: HttpServer
  /** Sign-in links of the demo; null where none runs. */
  demoLinks: DemoLinks | null
  /** Lets running work finish, then lets go of everything. */
  close(): Promise<void>
}

/** The built web app, beside the server's own folder in the source tree and in the image alike. */
const WEB_ROOT = fileURLToPath(new URL('../../web/dist', import.meta.url))

export async function compose(config: Config, timing: Timing, log: Log): Promise<Hearth> {
  const failed = (error: unknown) => log.error({ error }, 'something failed that is tried again')
  const clock = systemClock()
  const store = await openStore(
    config.databaseUrl === null ? { folder: config.dataDir } : { url: config.databaseUrl },
    failed,
  )
  if (config.adminEmail !== null) await ensureAdmin(store.staff, config.adminEmail)
  const fabric = await openFabric(
    config.redisUrl === null
      ? null
      : { url: config.redisUrl, namespace: namespaceOf(config), leaseMs: timing.leaseMs, onError: failed },
  )
  const livekit = config.livekit === null ? null : livekitBySdk(config.livekit)
  const media = livekit === null ? null : new MediaReconciler(livekit, timing, failed)

  const io = createSocketServer(fabric.socketAdapter, timing)
  const manyNodes = fabric.socketAdapter !== undefined
  const signal = openSignals(io, manyNodes)
  const tellSpoken = openSpoken(io, { signal, manyNodes })
  const rooms = createLiveRooms({
    store: store.rooms,
    clock,
    timing,
    failed,
    committed(commit) {
      broadcast(io, commit)
      tellSpoken(commit)
      runEffects(
        { browsers: store.browsers, texts: store.texts, wakeUps: fabric.wakeUps, noticeSender, failed },
        commit,
      )
      // The row of an ended room is gone: nobody can look it up to end its media.
      if (commit.after.state.phase === 'ended') media?.reconcile(commit.after.state)
    },
  })
  const mailer = createMailer(config)
  const webhook = config.pagingWebhook === null ? null : createSignedWebhook(config.pagingWebhook)
  const noticeSender = new NoticeSender({
    notices: store.notices,
    rooms,
    ways: createWays({ mailer, webhook, support: store.support }),
    clock,
    timing,
    publicUrl: config.publicUrl,
    failed,
  })
  const keeper = new Keeper({
    rooms,
    store: store.rooms,
    fabric,
    clock,
    timing,
    failed,
    connectionsOf: async (sessionId) => {
      const connections = await io.in(sessionChannel(sessionId)).fetchSockets()
      return connections.map(({ id, data }) => ({ connectionId: id, personId: data.personId }))
    },
    putOut: (sessionId, personId, wasRemoved) => putOut(io, sessionId, personId, wasRemoved),
    reconcileMedia: (state) => media?.reconcile(state),
    forgetMedia: (sessionId) => media?.forget(sessionId),
  })
  fabric.wakeUps.subscribe((sessionId, version) => {
    rooms.noteWritten(sessionId, version)
    keeper.look(sessionId)
  })

  const demo = await createDemo(config, store, clock)
  const app = createHttpApp({
    settings: {
      publicUrl: config.publicUrl,
      trustProxy: config.trustProxy,
      livekitUrl: config.livekit?.publicUrl ?? null,
      webRoot: WEB_ROOT,
    },
    clock,
    store,
    rooms,
    limits: fabric.limits,
    mailer,
    mediaTokens: createMediaTokens(livekit, config.livekit?.publicUrl ?? ''),
    mediaWebhooks: createMediaWebhooks(
      livekit,
      store.sessions,
      (sessionId) => void fabric.wakeUps.publish(sessionId, 0).catch(failed),
    ),
    endConnections: (sessionId, personId) => putOut(io, sessionId, personId, false),
    demoSignIns: demo?.signIns ?? null,
    healthy: () => fabric.healthy(),
    log,
  })
  const http = createServer(app.app)
  openGateway(io, http, {
    rooms,
    limits: fabric.limits,
    signal,
    browsers: store.browsers,
    sessions: store.sessions,
    clock,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    headers: headersOfData(config),
    failed,
  })
  await keeper.start()
  noticeSender.start()
  const tidying = startTidying({ store, clock, timing, failed })
  livekit
    ?.rooms()
    .then((left) => endLeftOver(livekit, store.sessions, left))
    .catch(failed)

  return {
    http,
    demoLinks: demo?.links ?? null,
    async close() {
      await io.close()
      await app.idle()
      await noticeSender.stop()
      await rooms.idle()
      await keeper.stop()
      await tidying.stop()
      media?.stop()
      await fabric.close()
      await store.close()
    },
  }
}

/** Nodes of one database are one cluster: two programs on one Redis do not meet. */
const namespaceOf = ({ databaseUrl }: Config): string =>
  (databaseUrl === null ? '' : new URL(databaseUrl).pathname.slice(1)) || 'main'
