/**
 * Ana's browser keeps a media token from a moment when she could speak. It must not work once she may not: when she is muted,
 * has lost the floor, or is removed, and after LiveKit restarts.
 */
import { expect } from 'vitest'
import { Ear } from '../harness/ear.ts'
import { giveFloor, type LiarCircle, onlyBenWasHeard, withALiar } from '../harness/liar-circle.ts'
import { claimsOf, type LivekitProcess } from '../harness/livekit.ts'
import { mediaKeyOf } from '../harness/room-secrets.ts'
import { button, startSpeaking, turnOn } from '../harness/steps.ts'
import { test } from '../harness/test.ts'

const BACK_WITHIN_MS = 45_000
/** Hearth notices a participant or a track, and LiveKit does what Hearth asks, within this time. Milliseconds. */
const DONE_WITHIN_MS = 20_000

interface Kept {
  url: string
  token: string
}

/** The liar joins as Ana and speaks, and Chidi hears it. Returns a token that still has the right to publish. */
async function speaks({ ana, chidi, liar }: LiarCircle): Promise<Kept> {
  const { url, token } = await ana.mediaToken()
  expect(await liar.joins({ url, token }, await mediaKeyOf(ana))).toBe(true)
  await expect.poll(() => liar.mayCallIt('microphone'), { timeout: DONE_WITHIN_MS }).toBe(true)
  expect(await liar.speaksAs('microphone')).toBe('published')
  await (await Ear.on(chidi.page)).until(ana.seat.personId)
  const kept = await liar.keptToken()
  expect(claimsOf(kept).video.canPublish).toBe(true)
  return { url, token: kept }
}

/** LiveKit has taken off what was published by this token, or has put its holder out. */
const silenced = (livekit: LivekitProcess, { token }: Kept) =>
  expect.poll(() => livekit.publishedBy(token), { timeout: DONE_WITHIN_MS }).toBe(0)

/** LiveKit unpublishes the liar's tracks. It does not remove the liar: people who may not speak still hear. */
async function losesTheRight({ liar }: LiarCircle, livekit: LivekitProcess, kept: Kept): Promise<void> {
  await silenced(livekit, kept)
  await expect.poll(() => liar.publications()).toBe(0)
  expect(await liar.isOut()).toBe(false)
  expect(await liar.speaksAs('microphone')).toBe('refused')
}

/** LiveKit may accept a track until Hearth notices it. Nobody plays that track. */
async function comesWith({ ana, liar }: LiarCircle, livekit: LivekitProcess, kept: Kept): Promise<void> {
  const key = await mediaKeyOf(ana)
  await expect.poll(() => liar.joins(kept, key), { timeout: BACK_WITHIN_MS }).toBe(true)
  await liar.speaksAs('microphone')
  await silenced(livekit, kept)
}

test('a kept token does not let Ana speak once she is muted, loses the floor or is removed, nor after LiveKit restarts', async ({
  hearth,
  visitors,
  livekit,
}) => {
  const circle = await withALiar(hearth, visitors)
  const { fay, ana, ben, chidi, liar } = circle
  const { personId } = ana.seat

  // Fay mutes Ana while anyone may speak.
  const fromBefore = await speaks(circle)
  await fay.ask({ type: 'takeAway', personId, source: 'microphone' })
  await losesTheRight(circle, livekit, fromBefore)
  let ear = await Ear.on(chidi.page)
  await ear.untilStill(personId)
  await liar.goes()
  await comesWith(circle, livekit, fromBefore)
  await turnOn(ben.page, { microphone: true })
  await ear.until(ben.id)
  await onlyBenWasHeard(ear, circle)

  // Ana has the floor and loses it.
  await fay.ask({ type: 'giveBack', personId, source: 'microphone' })
  await fay.ask({ type: 'chooseMode', mode: 'hands' })
  await giveFloor(fay, personId)
  const kept = await speaks(circle)
  await giveFloor(fay, ben.id)
  await losesTheRight(circle, livekit, kept)
  await (await Ear.on(chidi.page)).untilStill(personId)
  ear = await Ear.on(chidi.page)
  await startSpeaking(ben.page)
  await ear.until(ben.id)
  await liar.goes()
  await comesWith(circle, livekit, kept)
  await onlyBenWasHeard(ear, circle)

  await livekit.restart()
  for (const { page } of [ben, chidi]) {
    await page.getByText(/^Sound and picture/).waitFor({ state: 'hidden', timeout: BACK_WITHIN_MS })
  }
  ear = await Ear.on(chidi.page)
  await comesWith(circle, livekit, kept)
  // Ben’s microphone came back with the room: it was open, and the floor is his.
  await button(ben.page, 'Turn microphone off').waitFor()
  await ear.until(ben.id)
  await onlyBenWasHeard(ear, circle)

  // Fay removes Ana. LiveKit removes the liar each time, and no byte of anybody's sound or picture reaches it.
  const { url } = kept
  await turnOn(ben.page, { camera: true })
  await expect.poll(() => liar.sees('camera'), { timeout: DONE_WITHIN_MS }).toBe(true)
  await expect.poll(() => liar.received('video'), { timeout: DONE_WITHIN_MS }).toBeGreaterThan(1000)
  let next = await liar.keptToken()
  await fay.ask({ type: 'remove', personId })
  await expect.poll(() => liar.isOut()).toBe(true)
  await expect(ana.mediaToken()).rejects.toMatchObject({ code: 'removed' })
  expect(ana.over).toMatchObject({ code: 'removed' })
  ear = await Ear.on(chidi.page)
  for (let time = 0; time < 3; time++) {
    // LiveKit lets the token in, with a fresh one in return; Hearth sees it and puts it out. Meanwhile nobody’s browser
    // shares with it.
    await liar.joins({ url, token: time === 1 ? kept.token : next })
    next = (await liar.keptToken()) || next
    await liar.speaksAs('microphone')
    await expect.poll(() => liar.isOut(), { timeout: DONE_WITHIN_MS }).toBe(true)
    for (const kind of ['audio', 'video'] as const) expect(await liar.received(kind)).toBe(0)
  }
  await onlyBenWasHeard(ear, circle)
  expect(visitors.faults()).toEqual([])
})
