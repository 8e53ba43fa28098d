/** A browser lies about its tracks and its name. The media server refuses it, or nobody plays it and Hearth removes it. */
import { AccessToken } from 'livekit-server-sdk'
import { expect } from 'vitest'
import { Ear } from './harness/ear.ts'
import { type Label, Liar } from './harness/liar.ts'
import { giveFloor, onlyBenWasHeard, withALiar } from './harness/liar-circle.ts'
import { claimsOf } from './harness/livekit.ts'
import { mediaKeyOf } from './harness/room-secrets.ts'
import { startSpeaking } from './harness/steps.ts'
import { test } from './harness/test.ts'

test('without the floor, nobody hears Ana’s browser, whatever track label or identity it claims', async ({
  hearth,
  visitors,
  livekit,
}) => {
  const circle = await withALiar(hearth, visitors)
  const { fay, ana, ben, chidi, liar } = circle
  await fay.ask({ type: 'chooseMode', mode: 'hands' })
  await giveFloor(fay, ben.id)
  const ear = await Ear.on(chidi.page)
  await startSpeaking(ben.page)
  await ear.until(ben.id)
  const joins = async () => {
    expect(await liar.joins(await ana.mediaToken(), await mediaKeyOf(ana))).toBe(true)
    await expect.poll(() => liar.mayCallIt('camera'), { timeout: 20_000 }).toBe(true)
  }
  const isPutOut = () => expect.poll(() => liar.isOut(), { timeout: 20_000 }).toBe(true)

  // LiveKit refuses a forbidden label, and a track without one.
  await joins()
  const labels: Label[] = ['microphone', 'screen_share', 'screen_share_audio', 'unknown']
  for (const label of labels) expect(await liar.speaksAs(label), label).toBe('refused')
  await onlyBenWasHeard(ear, circle)

  // A microphone track that is labelled as a camera: nobody plays it, and Hearth removes the liar each time.
  for (let time = 0; time < 2; time++) {
    await joins()
    expect(await liar.speaksAs('camera')).not.toBe('refused')
    await isPutOut()
    await onlyBenWasHeard(ear, circle)
  }

  // The same track, also announced as video: its codec gives it away.
  await joins()
  expect(await liar.speaksAs('camera', 'video')).not.toBe('refused')
  await isPutOut()
  await onlyBenWasHeard(ear, circle)

  // A second identity does not help: the lobby gives no token, LiveKit refuses a forged one, and a twin has no right either.
  const again = await visitors.learner('Ana')
  await expect(again.mediaToken()).rejects.toMatchObject({ code: 'media-closed' })
  const { url, token } = await ana.mediaToken()
  const { room } = claimsOf(token).video
  const forged = new AccessToken(livekit.settings.LIVEKIT_API_KEY, 'not the secret', { identity: 'somebody' })
  forged.addGrant({ room, roomJoin: true, canPublish: true })
  expect(await liar.joins({ url, token: await forged.toJwt() })).toBe(false)
  const twin = await Liar.open(await visitors.inBrowser(), hearth.url)
  expect(await liar.joins({ url, token })).toBe(true)
  expect(await twin.joins({ url, token })).toBe(true)
  await expect.poll(() => liar.isOut()).toBe(true)
  expect(await twin.speaksAs('microphone')).toBe('refused')
  await onlyBenWasHeard(ear, circle)
  expect(visitors.faults()).toEqual([])
})

test('data reaches nobody, with the floor neither', async ({ hearth, visitors, livekit }) => {
  const fay = await visitors.fay()
  const [ana, dara] = [await visitors.learner('Ana'), await visitors.learner('Dara')]
  await fay.ask({ type: 'admitEveryone' })
  await fay.ask({ type: 'startSession' })
  await fay.ask({ type: 'chooseMode', mode: 'hands' })
  const [liar, witness] = [
    await Liar.open(await visitors.inBrowser(), hearth.url),
    await Liar.open(await visitors.inBrowser(), hearth.url),
  ]
  expect(await witness.joins(await dara.mediaToken())).toBe(true)
  const token = await ana.mediaToken()
  expect(await liar.joins(token, await mediaKeyOf(ana))).toBe(true)
  await giveFloor(fay, ana.seat.personId)
  await expect.poll(() => liar.mayCallIt('microphone'), { timeout: 20_000 }).toBe(true)
  await liar.sendsData()
  // Published after the data, and there: so would the data be.
  expect(await liar.speaksAs('microphone')).toBe('published')
  await expect.poll(() => witness.sees('microphone')).toBe(true)
  expect(await witness.data()).toBe(0)
  // What would have been seen, had the right been there.
  await expect
    .poll(
      async () => {
        // Hearth takes this right back whenever it sets Ana's rights.
        await livekit.allowData(token.token)
        await liar.sendsData()
        return witness.data()
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0)
  expect(visitors.faults()).toEqual([])
})
