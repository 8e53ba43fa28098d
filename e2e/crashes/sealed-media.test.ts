/** After a restart of LiveKit, people with the key still get sealed sound and picture. */
import { expect } from 'vitest'
import { holds, ROOM } from '../harness/media-page.ts'
import { hears, receivedTracks, seesMoving } from '../harness/received-media.ts'
import { inNode, type Keys, newKey, oneKey, openStage, seated, simulatedFay } from '../harness/stage.ts'
import { test } from '../harness/test.ts'

const BACK_WITHIN_MS = 45_000

test('a new epoch: who was offered it goes on, also after LiveKit has been restarted; who was not sees nothing of it', async ({
  livekit,
  browser,
}) => {
  const stage = await openStage(livekit, browser)
  const first = oneKey()
  const both: Keys = { held: [...first.held, [18, newKey()]], sending: 17 }
  const next: Keys = { ...both, sending: 18 }
  const [ana, ben] = [await seated(stage, 'ana', first), await seated(stage, 'ben', first)]
  const { fay } = simulatedFay(stage)
  fay.followKeys(inNode(first))
  await seesMoving(ana, 2)
  await seesMoving(ben, 2)

  await holds(ana, both)
  fay.followKeys(inNode(both))
  await livekit.restart()
  await livekit.makeRoom(ROOM)
  // Of the browsers their sound: Chromium does not always start a camera again then, sealed or not.
  for (const page of [ana, ben]) await hears(page, 2, BACK_WITHIN_MS)
  for (const page of [ana, ben]) await seesMoving(page, 1)

  fay.followKeys(inNode(next))
  await holds(ana, next)
  await hears(ana, 2)
  await seesMoving(ana, 1)
  const decoded = async () => (await receivedTracks(ben)).map(({ framesDecoded }) => framesDecoded)
  // Frames of the earlier epoch that were on their way have come.
  await expect
    .poll(async () => {
      const before = await decoded()
      await seesMoving(ana, 1)
      return String(before) === String(await decoded())
    })
    .toBe(true)
  const before = await decoded()
  await seesMoving(ana, 1)
  await hears(ana, 2)
  expect(await decoded()).toEqual(before)

  await holds(ben, next)
  await seesMoving(ben, 1)
  await hears(ben, 2)
  await fay.close()
  expect(stage.faults()).toEqual([])
})
