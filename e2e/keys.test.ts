/** The room's key makes the circle: who has it sees and hears; who has a token alone, or the key of before, decodes nothing. */
import type { SimulatedPerson } from '@hearth/people/simulate-person'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { lookOf } from '../apps/people/src/media/look.ts'
import { groundSeen, watchForGround } from './harness/colour.ts'
import { Liar } from './harness/liar.ts'
import { BOTH, openCircle } from './harness/open-circle.ts'
import { hears, type ReceivedTrack, receivedTracks, seesMoving } from './harness/received-media.ts'
import { mediaKeyOf } from './harness/room-secrets.ts'
import { admit, arrive, inTheRoom, turnOn } from './harness/steps.ts'
import { test } from './harness/test.ts'
import { listenForTone, toneHeard } from './harness/tone.ts'

/** Packets: a second of sound, and more pictures than one needs to decode. */
const A_SECOND = 50
/** Of Dara, who comes first of those who are simulated. */
const DARAS_LOOK = lookOf(0)

const pictures = (tracks: ReceivedTrack[]) => tracks.filter(({ kind }) => kind === 'video')

const identityOf = ({ view, seat }: SimulatedPerson) =>
  view.shared?.people.find(({ id }) => id === seat.personId)?.media?.identity ?? ''

/** More than a second of each of so many tracks has come over the network. */
const arrives = (page: Page, tracks: number) =>
  expect
    .poll(
      async () =>
        (await receivedTracks(page)).filter(({ packetsReceived }) => packetsReceived > A_SECOND).length,
      { timeout: 30_000 },
    )
    .toBe(tracks)

const decoded = async (page: Page) =>
  pictures(await receivedTracks(page)).map(({ framesDecoded }) => framesDecoded)

const openedAll = (page: Page, count: number) =>
  expect
    .poll(async () => (await decoded(page)).filter((frames) => frames > 0).length, { timeout: 30_000 })
    .toBe(count)

/** So many more packets of every picture have come. Answers how many frames of each were decoded until then. */
async function afterPackets(page: Page, more: number): Promise<number[]> {
  const packets = async () =>
    pictures(await receivedTracks(page)).map(({ packetsReceived }) => packetsReceived)
  const before = await packets()
  await expect
    .poll(async () => (await packets()).every((now, index) => now >= (before[index] ?? 0) + more), {
      timeout: 30_000,
    })
    .toBe(true)
  return decoded(page)
}

const sendsWith = (witness: SimulatedPerson, epoch: number) =>
  witness.until(({ shared }) => shared?.keys.newest === epoch && shared.keys.sending === epoch)

test('four people see and hear each other; a fifth, with the token of somebody admitted and no key, nobody', async ({
  hearth,
  visitors,
}) => {
  const { fay, ana, ben } = await openCircle(hearth, visitors)
  await turnOn(fay.page, BOTH)
  const [dara, eli] = [await visitors.learner('Dara'), await visitors.learner('Eli')]
  for (const name of ['Dara', 'Eli']) await admit(fay.page, name)
  await Promise.all([dara.publish(), dara.speak()])
  for (const { page } of [fay, ana, ben]) {
    await seesMoving(page, 3)
    await hears(page, 3)
  }

  const fifth = await Liar.open(await visitors.inBrowser(), hearth.url)
  await listenForTone(fifth.page, DARAS_LOOK.pitch)
  await watchForGround(fifth.page, identityOf(dara), DARAS_LOOK)
  const noKey = { epoch: 1, media: [...crypto.getRandomValues(new Uint8Array(32))] }
  for (const key of [null, noKey]) {
    expect(await fifth.joins(await eli.mediaToken(), key)).toBe(true)
    await arrives(fifth.page, 8)
    // Without a worker that throws it away, a decoder makes noise of what is sealed.
    if (key) expect(await decoded(fifth.page)).toEqual([0, 0, 0, 0])
    expect(await groundSeen(fifth.page)).toBeLessThan(0.5)
    expect(await toneHeard(fifth.page)).toBeLessThan(0.5)
    await seesMoving(ana.page, 3)
  }

  // What it would have seen and heard with the key.
  await fifth.holds(await mediaKeyOf(eli))
  await openedAll(fifth.page, 4)
  await expect.poll(() => groundSeen(fifth.page), { timeout: 20_000 }).toBeGreaterThan(0.6)
  await expect.poll(() => toneHeard(fifth.page), { timeout: 20_000 }).toBeGreaterThan(0.8)
  expect(visitors.faults()).toEqual([])
})

test('Ana is removed, and is held connected: from then on she decodes nothing, and those who stay go on', async ({
  hearth,
  visitors,
}) => {
  const fay = await visitors.fay()
  const [ben, chidi] = [await visitors.inBrowser(), await visitors.inBrowser()]
  await arrive(ben.page, hearth.links.learner, 'Ben', BOTH)
  await arrive(chidi.page, hearth.links.learner, 'Chidi', BOTH)
  const [ana, eli] = [await visitors.learner('Ana'), await visitors.learner('Eli')]
  await fay.ask({ type: 'admitEveryone' })
  await fay.ask({ type: 'startSession' })
  await Promise.all([inTheRoom(ben.page), inTheRoom(chidi.page)])
  await seesMoving(ben.page, 1)
  await seesMoving(chidi.page, 1)

  // Ana's browser, patched; the media server helps, and keeps her in as Eli, whom the circle still shows.
  const patched = await Liar.open(await visitors.inBrowser(), hearth.url)
  expect(await patched.joins(await eli.mediaToken(), await mediaKeyOf(ana))).toBe(true)
  await openedAll(patched.page, 2)

  await fay.ask({ type: 'remove', personId: ana.seat.personId })
  await sendsWith(fay, 2)
  // What was sealed before and is still on its way.
  const last = await afterPackets(patched.page, A_SECOND)
  expect(await afterPackets(patched.page, 3 * A_SECOND)).toEqual(last)
  expect(await patched.isOut()).toBe(false)
  for (const { page } of [ben, chidi]) {
    await seesMoving(page, 1)
    await hears(page, 1)
  }

  // What she would have seen with the new one.
  await patched.holds(await mediaKeyOf(eli))
  await expect
    .poll(async () => (await decoded(patched.page)).every((frames, index) => frames > (last[index] ?? 0)), {
      timeout: 30_000,
    })
    .toBe(true)
  await sendsWith(fay, 2)
  expect(visitors.faults()).toEqual([])
})
