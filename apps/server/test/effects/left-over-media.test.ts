import { id } from '@hearth/room/testing/people'
import { expect, it } from 'vitest'
import { endLeftOver } from '../../src/effects/left-over-media.ts'
import { createMediaWebhooks } from '../../src/effects/media-doors.ts'
import { fakeLivekit } from '../../src/livekit/fake.ts'
import { randomId } from '../../src/random-id.ts'
import { createLiveRooms } from '../../src/rooms/live-rooms.ts'
import { TIMING } from '../../src/timing.ts'
import { freshStore } from '../databases.ts'
import { asks } from '../rooms/asks.ts'
import { arrives, givenSession, OFFICE, stillClock } from '../rooms/given-room.ts'

/** One session that has ended, one that runs, and a room of somebody else's on the same LiveKit. */
async function givenThreeRooms() {
  const store = await freshStore('pglite')
  const rooms = createLiveRooms({
    store: store.rooms,
    clock: stillClock(),
    timing: TIMING,
    committed: () => {},
    failed: (error) => {
      throw error
    },
  })
  const [over, running] = [await givenSession(store), await givenSession(store)]
  for (const session of [over, running]) {
    await rooms.open(session, OFFICE)
    await arrives(rooms, store, session.id, 'Fay')
    await asks(rooms, session.id, id('Fay'), { type: 'startSession' })
  }
  for (const type of ['closeSession', 'endSession'] as const) await asks(rooms, over.id, id('Fay'), { type })
  const livekit = fakeLivekit()
  const names = {
    over: `${over.id}.${randomId()}`,
    running: `${running.id}.${randomId()}`,
    foreign: 'standup',
  }
  for (const name of Object.values(names)) await livekit.ensureRoom(name)
  return { store, livekit, names }
}

it('ends at start what outlived its session, and nothing else', async () => {
  const { store, livekit, names } = await givenThreeRooms()
  await endLeftOver(livekit, store.sessions, await livekit.rooms())
  expect(await livekit.rooms()).toEqual([names.running, names.foreign])
})

it('ends it too when LiveKit tells of it', async () => {
  const { store, livekit, names } = await givenThreeRooms()
  const told: string[] = []
  const speaking = { ...livekit, webhookRoom: async (body: string) => body }
  const webhooks = createMediaWebhooks(speaking, store.sessions, (sessionId) => told.push(sessionId))
  for (const name of Object.values(names)) expect(await webhooks.receive(name, 'signed')).toBe(true)
  expect(await livekit.rooms()).toEqual([names.running, names.foreign])
  expect(told).toContain(names.running.slice(0, 22))
})
