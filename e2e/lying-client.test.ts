/** A browser that lies about its tracks, its name and its rights: refused by the media server, or played by nobody and put out. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import { AccessToken } from 'livekit-server-sdk'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { Ear } from './harness/ear.ts'
import type { HearthProcess } from './harness/hearth.ts'
import { type Label, Liar } from './harness/liar.ts'
import { claimsOf, type LivekitProcess } from './harness/livekit.ts'
import { mediaKeyOf } from './harness/room-secrets.ts'
import { arrive, button, inTheRoom, personOf, startSpeaking } from './harness/steps.ts'
import { test } from './harness/test.ts'
import type { Visitors } from './harness/visitors.ts'

const BACK_WITHIN_MS = 45_000

interface Listener {
  page: Page
  id: string
}

/**
 * By hands: Ben and Chidi listen in browsers, Jo and Fay lead. Ana is in the circle, but what plays her part in the
 * LivekitRoom is a browser that does as it likes.
 */
async function withALiar(hearth: HearthProcess, visitors: Visitors, mode: 'open' | 'hands' = 'hands') {
  const fay = await visitors.fay()
  const listeners: Listener[] = []
  for (const name of ['Ben', 'Chidi']) {
    const { page } = await visitors.inBrowser()
    await arrive(page, hearth.links.learner, name)
    listeners.push({ page, id: await personOf(page) })
  }
  const [ben, chidi] = listeners
  if (!ben || !chidi) throw new Error('two learners arrived')
  const ana = await visitors.learner('Ana')
  await fay.ask({ type: 'admitEveryone' })
  await fay.ask({ type: 'startSession' })
  if (mode === 'hands') await fay.ask({ type: 'chooseMode', mode })
  for (const { page } of listeners) await inTheRoom(page)
  const liar = await Liar.open(await visitors.inBrowser(), hearth.url)
  return { fay, ana, ben, chidi, liar }
}

type Circle = Awaited<ReturnType<typeof withALiar>>

const turn = ({ view }: SimulatedPerson): number => view.shared?.turn ?? 0

const giveFloor = (fay: SimulatedPerson, personId: string) =>
  fay.ask({ type: 'giveFloor', personId, turn: turn(fay) })

/** Ben has the floor and speaks. Answers the ear that Chidi listens with from now on. */
async function benSpeaks({ fay, ben, chidi }: Circle): Promise<Ear> {
  await giveFloor(fay, ben.id)
  const ear = await Ear.on(chidi.page)
  await startSpeaking(ben.page)
  await ear.until(ben.id)
  return ear
}

/** Of everything since the ear began to listen, Ben alone was heard; he still is. */
async function onlyBenWasHeard(ear: Ear, { ben, chidi }: Circle): Promise<void> {
  await (await Ear.on(chidi.page)).until(ben.id)
  expect(await ear.heard()).toEqual([ben.id])
}

/** LiveKit has taken off what was published by this token, or has put its holder out. */
const silenced = (livekit: LivekitProcess, token: string) =>
  expect.poll(() => livekit.publishedBy(token), { timeout: 20_000 }).toBe(0)

describe('without the floor', () => {
  test('a microphone that is called a camera is played by nobody and put out, each time', async ({
    hearth,
    visitors,
  }) => {
    const circle = await withALiar(hearth, visitors)
    const { ana, liar } = circle
    const ear = await benSpeaks(circle)
    for (let time = 0; time < 2; time++) {
      expect(await liar.joins(await ana.mediaToken(), await mediaKeyOf(ana))).toBe(true)
      await expect.poll(() => liar.speaksAs('camera'), { timeout: 20_000 }).toBe(true)
      await expect.poll(() => liar.isOut(), { timeout: 20_000 }).toBe(true)
      await onlyBenWasHeard(ear, circle)
    }
    expect(visitors.faults()).toEqual([])
  })

  test('a microphone that is announced as a picture, and called a camera, is found out by its codec', async ({
    hearth,
    visitors,
  }) => {
    const circle = await withALiar(hearth, visitors)
    const { ana, liar } = circle
    const ear = await benSpeaks(circle)
    expect(await liar.joins(await ana.mediaToken(), await mediaKeyOf(ana))).toBe(true)
    await expect
      .poll(async () => (await liar.speaksAs('camera', 'video')) || (await liar.isOut()), { timeout: 30_000 })
      .toBe(true)
    await expect.poll(() => liar.isOut(), { timeout: 20_000 }).toBe(true)
    await onlyBenWasHeard(ear, circle)
    expect(visitors.faults()).toEqual([])
  })

  test('what is called a microphone, a shared screen, its sound, or nothing at all is refused', async ({
    hearth,
    visitors,
  }) => {
    const circle = await withALiar(hearth, visitors)
    const { ana, liar } = circle
    const ear = await benSpeaks(circle)
    expect(await liar.joins(await ana.mediaToken(), await mediaKeyOf(ana))).toBe(true)
    const labels: Label[] = ['microphone', 'screen_share', 'screen_share_audio', 'unknown']
    expect(await Promise.all(labels.map((label) => liar.speaksAs(label)))).toEqual(labels.map(() => false))
    await onlyBenWasHeard(ear, circle)
    expect(visitors.faults()).toEqual([])
  })

  test('data reaches nobody, with the floor neither', async ({ hearth, visitors, livekit }) => {
    const circle = await withALiar(hearth, visitors)
    const { fay, ana, liar } = circle
    const dara = await visitors.learner('Dara')
    await fay.ask({ type: 'admit', personId: dara.seat.personId })
    const witness = await Liar.open(await visitors.inBrowser(), hearth.url)
    expect(await witness.joins(await dara.mediaToken())).toBe(true)
    const token = await ana.mediaToken()
    expect(await liar.joins(token, await mediaKeyOf(ana))).toBe(true)
    await giveFloor(fay, ana.seat.personId)
    await expect.poll(() => liar.mayCallItMicrophone()).toBe(true)
    await liar.sendsData()
    // Published after the data, and there: so would the data be.
    expect(await liar.speaksAs('microphone')).toBe(true)
    await expect.poll(() => witness.sees('microphone')).toBe(true)
    expect(await witness.data()).toBe(0)
    // What would have been seen, had the right been there.
    await livekit.allowData(token.token)
    await expect
      .poll(async () => {
        await liar.sendsData()
        return witness.data()
      })
      .toBeGreaterThan(0)
    expect(visitors.faults()).toEqual([])
  })

  test('a second identity is none: no token in the lobby, no place for a forged one, no right for a twin', async ({
    hearth,
    visitors,
    livekit,
  }) => {
    const circle = await withALiar(hearth, visitors)
    const { ana, liar } = circle
    const ear = await benSpeaks(circle)
    const again = await visitors.learner('Ana')
    await expect(again.mediaToken()).rejects.toMatchObject({ code: 'media-closed' })

    const { url, token } = await ana.mediaToken()
    const { room } = claimsOf(token).video
    const forged = new AccessToken(livekit.settings.LIVEKIT_API_KEY, 'not the secret', {
      identity: 'somebody',
    })
    forged.addGrant({ room, roomJoin: true, canPublish: true })
    expect(await liar.joins({ url, token: await forged.toJwt() })).toBe(false)

    const twin = await Liar.open(await visitors.inBrowser(), hearth.url)
    expect(await liar.joins({ url, token })).toBe(true)
    expect(await twin.joins({ url, token })).toBe(true)
    await expect.poll(() => liar.isOut()).toBe(true)
    expect(await twin.speaksAs('microphone')).toBe(false)
    await onlyBenWasHeard(ear, circle)
    expect(visitors.faults()).toEqual([])
  })
})

describe('a token kept from the time when Ana had the floor', () => {
  /** Ana has the floor, the liar speaks as her and is heard; then the floor goes to Ben. */
  async function keptFromTheFloor(circle: Circle): Promise<{ url: string; token: string; ear: Ear }> {
    const { fay, ana, chidi, liar } = circle
    const { url, token } = await ana.mediaToken()
    expect(await liar.joins({ url, token }, await mediaKeyOf(ana))).toBe(true)
    await giveFloor(fay, ana.seat.personId)
    await expect.poll(() => liar.mayCallItMicrophone(), { timeout: 20_000 }).toBe(true)
    expect(await liar.speaksAs('microphone')).toBe(true)
    await (await Ear.on(chidi.page)).until(ana.seat.personId)
    const kept = await liar.keptToken()
    expect(claimsOf(kept).video.canPublish).toBe(true)
    await giveFloor(fay, circle.ben.id)
    await expect.poll(() => liar.publications()).toBe(0)
    // Put out it was not: who loses the floor goes on hearing.
    expect(await liar.isOut()).toBe(false)
    const ear = await Ear.on(chidi.page)
    await ear.untilStill(ana.seat.personId)
    await startSpeaking(circle.ben.page)
    await ear.until(circle.ben.id)
    return { url, token: kept, ear }
  }

  test('opens nothing once the floor has moved on', async ({ hearth, visitors, livekit }) => {
    const circle = await withALiar(hearth, visitors)
    const { liar } = circle
    const { ear, ...kept } = await keptFromTheFloor(circle)
    expect(await liar.speaksAs('microphone')).toBe(false)

    await liar.goes()
    expect(await liar.joins(kept, await mediaKeyOf(circle.ana))).toBe(true)
    // For the moment before Hearth has looked, LiveKit may take it: nobody plays it.
    await liar.speaksAs('microphone')
    await silenced(livekit, kept.token)
    await onlyBenWasHeard(ear, circle)
    expect(visitors.faults()).toEqual([])
  })

  test('opens nothing after LiveKit has been restarted', async ({ hearth, visitors, livekit }) => {
    const circle = await withALiar(hearth, visitors)
    const { ana, ben, chidi, liar } = circle
    const { ear: _before, ...kept } = await keptFromTheFloor(circle)
    await livekit.restart()
    for (const { page } of [ben, chidi]) {
      await page.getByText(/^Sound and picture/).waitFor({ state: 'hidden', timeout: BACK_WITHIN_MS })
    }
    const ear = await Ear.on(chidi.page)
    const key = await mediaKeyOf(ana)
    await expect.poll(() => liar.joins(kept, key), { timeout: BACK_WITHIN_MS }).toBe(true)
    await liar.speaksAs('microphone')
    await silenced(livekit, kept.token)
    // Ben’s microphone came back with the room: it was open, and the floor is his.
    await button(ben.page, 'Turn microphone off').waitFor()
    await ear.until(ben.id)
    await onlyBenWasHeard(ear, circle)
    expect(visitors.faults()).toEqual([])
  })
})
