/** Sound and picture are sealed from browser to browser: who has the key of the epoch opens them, and nobody else, whatever the media server says. */
import {
  AudioStream,
  RemoteAudioTrack,
  RemoteVideoTrack,
  Room,
  RoomEvent,
  VideoStream,
} from '@livekit/rtc-node'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { RoomKeys, sealed } from '../apps/people/src/media/room-keys.ts'
import { Liar } from './harness/liar.ts'
import { holds } from './harness/media-page.ts'
import { hears, receivedTracks, seesMoving } from './harness/received-media.ts'
import { inNode, newKey, oneKey, openStage, seated, simulatedFay } from './harness/stage.ts'
import { test } from './harness/test.ts'

/** A second of sound, and more pictures than one needs to decode. */
const A_SECOND = 50

/** More than a second of sound and picture has come over the network from so many tracks. */
const arrives = (page: Page, tracks: number) =>
  expect
    .poll(
      async () =>
        (await receivedTracks(page)).filter(({ packetsReceived }) => packetsReceived > A_SECOND).length,
      { timeout: 30_000 },
    )
    .toBeGreaterThanOrEqual(tracks)

test('browsers and simulated people open what each other seals', async ({ livekit, browser }) => {
  const stage = await openStage(livekit, browser)
  const keys = oneKey()
  const [ana, ben] = [await seated(stage, 'ana', keys), await seated(stage, 'ben', keys)]
  const { fay, failures } = simulatedFay(stage)
  await seesMoving(ana, 1)
  expect(fay.publishes('camera')).toBe(false)
  fay.followKeys(inNode(keys))
  for (const page of [ana, ben]) {
    await seesMoving(page, 2)
    await hears(page, 2)
  }

  const { url, token } = await stage.pages.token('jo')
  const jo = new Room()
  const opened = new Set<string>()
  jo.on(RoomEvent.TrackSubscribed, async (track, _, { identity }) => {
    if (track instanceof RemoteVideoTrack) {
      for await (const _frame of new VideoStream(track)) opened.add(`${identity} seen`)
    } else if (track instanceof RemoteAudioTrack) {
      for await (const { data } of new AudioStream(track)) {
        if (data.some((sample) => Math.abs(sample) > 500)) opened.add(`${identity} heard`)
      }
    }
  })
  await jo.connect(url, token, { autoSubscribe: true, dynacast: false, encryption: sealed() })
  new RoomKeys(jo).seal(inNode(keys).held, keys.sending)
  const all = ['ana', 'ben', 'fay'].flatMap((id) => [`media-${id} heard`, `media-${id} seen`])
  await expect.poll(() => [...opened].sort(), { timeout: 30_000 }).toEqual(all)
  await jo.disconnect()
  await fay.close()
  expect(failures).toEqual([])
  expect(stage.faults()).toEqual([])
})

test('a valid token and no key: a browser of Hearth waits outside, any other decodes not one frame', async ({
  livekit,
  browser,
}) => {
  const stage = await openStage(livekit, browser)
  const keys = oneKey()
  const [ana, ben] = [await seated(stage, 'ana', keys), await seated(stage, 'ben', keys)]
  await seesMoving(ana, 1)
  const fay = await seated(stage, 'fay')
  const intruder = await Liar.open(await stage.inBrowser(), stage.pages.url)
  expect(await intruder.joins(await stage.pages.token('jo'), { epoch: 17, media: newKey() })).toBe(true)
  await arrives(intruder.page, 4)
  for (const { framesDecoded, totalAudioEnergy } of await receivedTracks(intruder.page)) {
    expect({ framesDecoded, totalAudioEnergy }).toEqual({ framesDecoded: 0, totalAudioEnergy: 0 })
  }
  await intruder.goes()

  expect(await fay.evaluate(() => globalThis.seat?.session.snapshot())).toMatchObject({
    status: 'off',
    waitingForKey: true,
  })
  await holds(fay, oneKey())
  await arrives(fay, 4)
  for (const { framesDecoded, totalAudioEnergy } of await receivedTracks(fay)) {
    expect({ framesDecoded, totalAudioEnergy }).toEqual({ framesDecoded: 0, totalAudioEnergy: 0 })
  }
  await seesMoving(ben, 1)
  expect(stage.faults()).toEqual([])
})

test('plain frames are decoded by nobody: neither announced as sealed, nor beside a track announced as plain', async ({
  livekit,
  browser,
}) => {
  const stage = await openStage(livekit, browser)
  const keys = oneKey()
  const [ana] = [await seated(stage, 'ana', keys), await seated(stage, 'ben', keys)]
  await seesMoving(ana, 1)
  const liar = await Liar.open(await stage.inBrowser(), stage.pages.url)
  expect(await liar.joins(await stage.pages.token('fay'))).toBe(true)
  await liar.showsPlainly()
  await arrives(ana, 3)
  const received = await receivedTracks(ana)
  const ofTheLiar = received.filter(({ personId }) => personId === 'fay')
  expect(ofTheLiar.map(({ kind, framesDecoded }) => ({ kind, framesDecoded }))).toEqual([
    { kind: 'video', framesDecoded: 0 },
  ])
  expect(received).toHaveLength(3)
  await seesMoving(ana, 1)
  expect(stage.faults()).toEqual([])
})
