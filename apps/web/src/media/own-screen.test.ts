import type { Room as LivekitRoom } from 'livekit-client'
import { expect, test } from 'vitest'
import { MediaStage, settled } from '../testing/media-stage.ts'
import { ownScreen } from './own-screen.ts'

function given() {
  const stage = new MediaStage()
  const shown: string[] = []
  const own = ownScreen(stage as unknown as LivekitRoom, () => shown.push(own.now().state))
  stage.connect()
  return { stage, own, shown }
}

test('Ana may share by the views, and LiveKit does not know yet: sharing stays closed until LiveKit allows it', async () => {
  const { stage, own, shown } = given()
  own.allow(true)
  expect(own.now().state).toBe('closed')
  stage.permit(1, 2, 3)
  expect(shown).toEqual(['off'])
  own.want(true)
  expect(own.now().state).toBe('turning')
  await settled()
  expect(stage.turned).toEqual(['screen on'])
  expect(own.now().state).toBe('on')
})

test('the views no longer allow it: her screen stops, and sharing is closed', async () => {
  const { stage, own } = given()
  own.allow(true)
  stage.permit(3)
  own.want(true)
  await settled()
  own.allow(false)
  await settled()
  expect(stage.turned).toEqual(['screen on', 'screen off'])
  expect(own.now().state).toBe('closed')
})
