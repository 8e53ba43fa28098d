import type { Room as LivekitRoom } from 'livekit-client'
import { describe, expect, test } from 'vitest'
import { MediaStage, settled } from '../testing/media-stage.ts'
import { ownDevices } from './own-devices.ts'

const BOTH = ['microphone', 'camera'] as const

function given(start = { microphone: false, camera: false }) {
  const stage = new MediaStage()
  const own = ownDevices(stage as unknown as LivekitRoom, start, () => {})
  return { stage, own }
}

describe('opening', () => {
  test('what Ana chose on arriving opens once the views and the media server both allow it, and not before', async () => {
    const { stage, own } = given({ microphone: false, camera: true })
    own.allow(BOTH)
    stage.connect()
    await settled()
    expect(stage.turned).toEqual([])
    stage.permit(1, 2)
    await settled()
    expect(stage.turned).toEqual(['camera on'])
    expect(own.of('microphone').state).toBe('off')
  })

  test('a microphone that only the media server allows stays closed', async () => {
    const { stage, own } = given()
    own.allow(['camera'])
    stage.connect()
    stage.permit(1, 2)
    own.want('microphone', true)
    await settled()
    expect(stage.turned).toEqual([])
  })

  test('refused by the browser, it is off, says why, and does not try again by itself', async () => {
    const { stage, own } = given()
    own.allow(BOTH)
    stage.connect()
    stage.permit(1, 2)
    stage.refuse = new DOMException('', 'NotAllowedError')
    own.want('microphone', true)
    await settled()
    expect(own.of('microphone')).toEqual({ state: 'off', problem: 'not-permitted' })
    stage.refuse = null
    stage.reconnect()
    stage.permit(2)
    own.allow(BOTH)
    await settled()
    expect(stage.turned).toEqual([])
    expect(own.of('microphone').problem).toBe('not-permitted')
  })
})

describe('a wish from the device check', () => {
  test('opens nothing once a right comes that was not there: the floor, or what a facilitator gives back', async () => {
    const { stage, own } = given({ microphone: true, camera: true })
    own.allow([])
    stage.connect()
    stage.permit(1, 2)
    own.allow(BOTH)
    await settled()
    expect(stage.turned).toEqual([])
    own.want('microphone', true)
    await settled()
    expect(stage.turned).toEqual(['microphone on'])
  })

  test('of the microphone is dropped alone, where the views allow the camera', async () => {
    const { stage, own } = given({ microphone: true, camera: true })
    own.allow(['camera'])
    stage.connect()
    stage.permit(1)
    await settled()
    own.allow(BOTH)
    stage.permit(1, 2)
    await settled()
    expect(stage.turned).toEqual(['camera on'])
  })
})

describe('closing', () => {
  async function speaking() {
    const { stage, own } = given()
    own.allow(BOTH)
    stage.connect()
    stage.permit(1, 2)
    own.want('microphone', true)
    await settled()
    expect(own.of('microphone').state).toBe('on')
    return { stage, own }
  }

  test('the right is lost and comes back: the microphone stays closed until Ana opens it', async () => {
    const { stage, own } = await speaking()
    own.allow(['camera'])
    await settled()
    own.allow(BOTH)
    await settled()
    expect(stage.turned).toEqual(['microphone on', 'microphone off'])
    own.want('microphone', true)
    await settled()
    expect(stage.turned.at(-1)).toBe('microphone on')
  })

  test('a locked phone closes it, says so, and a new connection does not open it', async () => {
    const { stage, own } = await speaking()
    own.closeMicrophone()
    await settled()
    stage.drop()
    stage.connect()
    await settled()
    expect(own.of('microphone')).toEqual({ state: 'off', problem: 'closed' })
    expect(stage.turned).toEqual(['microphone on', 'microphone off'])
  })

  test('a microphone that is muted because its device ended does not open again by itself', async () => {
    const { stage, own } = await speaking()
    stage.mute('microphone')
    stage.reconnect()
    await settled()
    expect(own.of('microphone')).toEqual({ state: 'off', problem: 'closed' })
    expect(stage.turned).toEqual(['microphone on'])
  })

  test('after a dropped connection it opens again: Ana had not closed it', async () => {
    const { stage } = await speaking()
    stage.drop()
    stage.connect()
    await settled()
    expect(stage.turned).toEqual(['microphone on', 'microphone on'])
  })

  test('a camera that a facilitator closed and gave back stays closed until Ana opens it', async () => {
    const { stage, own } = given({ microphone: false, camera: true })
    own.allow(BOTH)
    stage.connect()
    stage.permit(1, 2)
    await settled()
    own.allow(['microphone'])
    await settled()
    own.allow(BOTH)
    await settled()
    expect(stage.turned).toEqual(['camera on', 'camera off'])
    own.want('camera', true)
    await settled()
    expect(own.of('camera').state).toBe('on')
  })

  test('why it was closed is said no longer once there is no right to open it', async () => {
    const { own } = await speaking()
    own.closeMicrophone()
    await settled()
    own.allow(['camera'])
    await settled()
    expect(own.of('microphone')).toEqual({ state: 'off', problem: null })
  })

  test('a click that comes too late for the turn is no fault of the microphone', async () => {
    const { stage, own } = given()
    own.allow(BOTH)
    stage.connect()
    stage.permit(1, 2)
    let refused = () => {}
    stage.localParticipant.setMicrophoneEnabled = () =>
      new Promise((_, reject) => {
        refused = () => reject(new Error('insufficient permissions'))
      })
    own.want('microphone', true)
    own.allow(['camera'])
    refused()
    await settled()
    expect(own.of('microphone')).toEqual({ state: 'off', problem: null })
  })
})
