/** A room in which Ana waits for somebody to lead, on a real store; its notices go out by real mail and real HTTP. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BACKUP_AFTER_MS } from '@hearth/protocol/limits'
import { connecting } from '@hearth/room/testing/steps'
import { onTestFinished } from 'vitest'
import { NoticeSender, type NoticeSenderDeps } from '../../src/effects/notice-sender.ts'
import { createWays } from '../../src/effects/notice-ways.ts'
import { createMailer } from '../../src/mail/create-mailer.ts'
import { createLiveRooms } from '../../src/rooms/live-rooms.ts'
import type { SupportRecord } from '../../src/store/support-store.ts'
import { TIMING } from '../../src/timing.ts'
import { createSignedWebhook } from '../../src/webhook/signed-webhook.ts'
import { freshDatabase, type StoreKind } from '../databases.ts'
import { openMailServer } from '../mail-server.ts'
import { arrives, givenSession, OFFICE, stillClock } from '../rooms/given-room.ts'
import { openWebhookListener, SIGNING_SECRET } from '../webhook-listener.ts'

const ROSA = { name: 'Rosa Meyer', reach: '555-0112', mail: 'rosa@example.org' }
const SAM = { name: 'Sam Adeyemi', reach: '555-0113', mail: 'sam@example.org' }

export interface Ways {
  mail?: 'smtp' | 'outbox'
  webhook?: boolean
  onCall?: SupportRecord['onCall']
  backup?: SupportRecord['backup']
}

export async function givenPaging(kind: StoreKind, changes: Ways = {}) {
  const { mail = 'smtp', webhook = false, onCall = ROSA, backup = SAM } = changes
  const database = await freshDatabase(kind)
  const { store } = database
  const session = await givenSession(store)
  const { revision, ...support } = await store.support.of(session.programId)
  await store.support.set(session.programId, { ...support, onCall, backup }, revision)
  const clock = stillClock()
  const [mailServer, listener] = [await openMailServer(), await openWebhookListener()]
  const dataDir = mkdtempSync(join(tmpdir(), 'hearth-paging-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true }))
  const failures: unknown[] = []
  const failed = (error: unknown) => failures.push(error)
  const rooms = createLiveRooms({ store: store.rooms, clock, timing: TIMING, failed, committed: () => {} })

  const ways = createWays({
    mailer: createMailer({
      smtpUrl: mail === 'smtp' ? mailServer.url : null,
      mailFrom: 'hearth@hearth.example',
      dataDir,
    }),
    webhook: webhook ? createSignedWebhook({ url: listener.url, secret: SIGNING_SECRET }) : null,
    support: store.support,
  })
  const senderOn = (deps: Partial<NoticeSenderDeps> = {}): NoticeSender => {
    const sender = new NoticeSender({
      notices: store.notices,
      rooms,
      ways,
      clock,
      timing: TIMING,
      publicUrl: 'https://hearth.example',
      failed,
      ...deps,
    })
    onTestFinished(() => sender.stop())
    return sender
  }

  await rooms.open(session, OFFICE)
  await arrives(rooms, store, session.id, 'Ana')
  await rooms.submit(session.id, connecting('Ana'))
  const page = async () => (await rooms.state(session.id))?.page ?? null
  const later = async (ms: number) => {
    clock.move(ms)
    await rooms.submit(session.id, { type: 'tick' })
  }
  return {
    database,
    store,
    session,
    clock,
    rooms,
    ways,
    mailServer,
    listener,
    dataDir,
    failures,
    senderOn,
    page,
    later,
    /** Nobody who leads has come, five minutes after the start. */
    async pageBegins() {
      await later(Math.max(session.startsAt - clock.now(), 0) + OFFICE.pageAfterMs)
      if ((await page()) === null) throw new Error('nobody was paged')
    },
    backupIsPaged: () => later(BACKUP_AFTER_MS),
    /** Of every notice, in order: who, and how far it has come. */
    outbox: () =>
      database.ask(`select who || ' ' || state as text from notices order by created_at, who desc`),
  }
}
