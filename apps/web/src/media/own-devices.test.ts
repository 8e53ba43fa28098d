import { EventEmitter } from 'node:events'
import type { MediaSource } from '@hearth/protocol/roles'
import type { Room as LivekitRoom } from 'livekit-client'
import { describe, expect, test } from 'vitest'
import { ownDevices } from './own-devices.ts'

/** As much of a LivekitRoom as own devices touch; what the media server does is done by the test. */
class Stage extends EventEmitter {
  state = 'disconnected'
  /** What was asked of the browser, in order. */
  turned: string[] = []
  refuse: Error | null = null
  readonly localParticipant = Object.assign(new EventEmitter(), {
    isMicrophoneEnabled: false,
    isCameraEnabled: false,
    permissions: { canPublish: false, canPublishSources: [] as number[] },
    setMicrophoneEnabled: async (on: boolean) => {
      this.#turn('microphone', on)
      this.localParticipant.isMicrophoneEnabled = on
    },
    setCameraEnabled: async (on: boolean) => {
      this.#turn('camera', on)
      this.localParticipant.isCameraEnabled = on
    },
  })

  #turn(source: MediaSource, on: boolean) {
    if (this.refuse) throw this.refuse
    this.turned.push(`${source} ${on ? 'on' : 'off'}`)
  }

  connect() {
    this.state = 'connected'
    this.emit('connected')
  }

  /** LiveKit's numbers: 1 camera, 2 microphone. */
  permit(...sources: number[]) {
    this.localParticipant.permissions = { canPublish: sources.length > 0, canPublishSources: sources }
    this.emit('participantPermissionsChanged', undefined, this.localParticipant)
  }
}

const settled = () => new Promise((done) => setTimeout(done))
const BOTH = ['microphone', 'camera'] as const

function given(start = { microphone: false, camera: false }) {
  const stage = new Stage()
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
    stage.permit(1, 2)
    await settled()
    expect(stage.turned).toEqual([])
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
    stage.connect()
    await settled()
    expect(own.of('microphone')).toEqual({ state: 'off', problem: 'closed' })
    expect(stage.turned).toEqual(['microphone on', 'microphone off'])
  })

  test('muted by something else than a click, it is not opened again by itself', async () => {
    const { stage, own } = await speaking()
    stage.localParticipant.isMicrophoneEnabled = false
    stage.localParticipant.emit('trackMuted', { source: 'microphone' })
    stage.connect()
    await settled()
    expect(own.of('microphone')).toEqual({ state: 'off', problem: 'closed' })
    expect(stage.turned).toEqual(['microphone on'])
  })

  test('after a dropped connection it opens again: Ana had not closed it', async () => {
    const { stage } = await speaking()
    stage.localParticipant.isMicrophoneEnabled = false
    stage.connect()
    await settled()
    expect(stage.turned).toEqual(['microphone on', 'microphone on'])
  })
})
