import type { Room as LivekitRoom } from 'livekit-client'
import { expect, test } from 'vitest'
import { MediaStage, settled } from '../testing/media-stage.ts'
import { ownScreen } from './own-screen.ts'

/** LiveKit is connected. `shown`: the states that the page was told to show, in order. */
function given() {
  const stage = new MediaStage()
  const shown: string[] = []
  const own = ownScreen(stage as unknown as LivekitRoom, () => {
    if (own.now().state !== shown.at(-1)) shown.push(own.now().state)
  })
  stage.connect()
  return { stage, own, shown }
}

/** Ana shares her screen. */
async function givenShared() {
  const { stage, own, shown } = given()
  own.allow(true)
  stage.permit(3)
  own.want(true)
  await settled()
  expect(shown).toEqual(['closed', 'off', 'turning', 'on'])
  shown.length = 0
  return { stage, own, shown }
}

test('given the views allow sharing, it stays closed until LiveKit allows it too', async () => {
  const { stage, own, shown } = given()
  own.allow(true)
  expect(shown).toEqual(['closed'])
  own.want(true)
  stage.permit(1, 2, 3)
  expect(shown).toEqual(['closed', 'off'])
  own.want(true)
  await settled()
  expect(stage.turned).toEqual(['screen on'])
  expect(shown).toEqual(['closed', 'off', 'turning', 'on'])
})

test('given LiveKit allows sharing, it stays closed until the views allow it too', () => {
  const { stage, own, shown } = given()
  stage.permit(3)
  expect(shown).toEqual(['closed'])
  own.allow(true)
  expect(shown).toEqual(['closed', 'off'])
})

test('when the views no longer allow it, her screen stops, and sharing is closed', async () => {
  const { stage, own, shown } = await givenShared()
  own.allow(false)
  await settled()
  expect(stage.turned).toEqual(['screen on', 'screen off'])
  expect(shown).toEqual(['on', 'turning', 'closed'])
})

test('when the connection is lost, her screen stops, and she can share again once it is back', async () => {
  const { stage, shown } = await givenShared()
  stage.drop()
  expect(shown.at(-1)).toBe('closed')
  stage.connect()
  expect(shown.at(-1)).toBe('off')
  expect(stage.turned).toEqual(['screen on'])
})
