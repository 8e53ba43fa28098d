/** Preparing: the microphone's way to the others is laid while it is closed, and nothing of it shows. */
import type { Room as LivekitRoom } from 'livekit-client'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MediaStage, settled } from '../testing/media-stage.ts'
import { ownDevices } from './own-devices.ts'
import { prepareMicrophone } from './prepare-microphone.ts'

vi.mock('./prepare-microphone.ts', () => ({ prepareMicrophone: vi.fn() }))
const prepare = vi.mocked(prepareMicrophone)

const BOTH = ['microphone', 'camera'] as const
const CLOSED = { state: 'off', problem: null }

let stage: MediaStage
let states: string[]

beforeEach(() => {
  stage = new MediaStage()
  states = []
  prepare.mockReset()
  prepare.mockImplementation(async () => {
    stage.localParticipant.prepared = true
  })
})

/** Ana, connected, with every right unless told. */
function given({ rights = [1, 2] } = {}) {
  const own = ownDevices(stage as unknown as LivekitRoom, { microphone: false, camera: false }, () =>
    states.push(own.of('microphone').state),
  )
  own.allow(BOTH)
  stage.connect()
  stage.permit(...rights)
  return own
}

/** Preparing goes on until the test ends it. */
function slowly() {
  let end = (_: 'done' | 'failed') => {}
  prepare.mockImplementation(
    () =>
      new Promise((resolve, reject) => {
        end = (how) => {
          stage.localParticipant.prepared = how === 'done'
          if (how === 'done') resolve()
          else reject(new Error('no connection to the others'))
        }
      }),
  )
  return (how: 'done' | 'failed') => end(how)
}

describe('when the floor is Ana’s', () => {
  test('it is published once, closed, and nothing is opened or shown', async () => {
    const own = given()
    await settled()
    states.length = 0
    own.inTurn(1)
    await settled()
    own.inTurn(1)
    own.allow(BOTH)
    stage.permit(1, 2)
    await settled()
    expect(prepare).toHaveBeenCalledTimes(1)
    expect(stage.turned).toEqual([])
    expect(own.of('microphone')).toEqual(CLOSED)
    expect(new Set(states)).toEqual(new Set(['off']))
  })

  test('given the floor goes on while it is on its way, then what comes of it is taken off, and the next turn lays a new one', async () => {
    const end = slowly()
    const own = given()
    own.inTurn(1)
    await settled()
    stage.permit(1)
    own.allow(['camera'])
    own.inTurn(null)
    stage.permit(1, 2)
    own.allow(BOTH)
    own.inTurn(2)
    end('done')
    await settled()
    expect(stage.turned).toEqual(['microphone taken off'])
    expect(prepare).toHaveBeenCalledTimes(2)
    end('done')
    await settled()
    own.want('microphone', true)
    await settled()
    expect(stage.turned).toEqual(['microphone taken off', 'microphone on'])
  })

  test('the click then opens it as ever', async () => {
    const own = given()
    own.inTurn(1)
    await settled()
    own.want('microphone', true)
    await settled()
    expect(stage.turned).toEqual(['microphone on'])
    expect(own.of('microphone').state).toBe('on')
    expect(prepare).toHaveBeenCalledTimes(1)
  })

  test('it waits for the right: neither the views nor the media server alone are enough', async () => {
    const own = given({ rights: [1] })
    own.inTurn(1)
    await settled()
    expect(prepare).not.toHaveBeenCalled()
    own.allow(['camera'])
    stage.permit(1, 2)
    await settled()
    expect(prepare).not.toHaveBeenCalled()
    own.allow(BOTH)
    await settled()
    expect(prepare).toHaveBeenCalledTimes(1)
  })
})

test('while nobody has the floor nothing is published', async () => {
  const own = given()
  own.inTurn(null)
  await settled()
  expect(prepare).not.toHaveBeenCalled()
})

test('what is open already is not prepared besides', async () => {
  const own = given()
  own.want('microphone', true)
  stage.localParticipant.prepared = true
  await settled()
  own.inTurn(1)
  await settled()
  expect(prepare).not.toHaveBeenCalled()
})

describe('a click while it is prepared', () => {
  test('is seen at once, and opens it when the preparation is done', async () => {
    const end = slowly()
    const own = given()
    own.inTurn(1)
    await settled()
    expect(own.of('microphone')).toEqual(CLOSED)
    own.want('microphone', true)
    expect(own.of('microphone').state).toBe('turning')
    end('done')
    await settled()
    expect(stage.turned).toEqual(['microphone on'])
    expect(own.of('microphone')).toEqual({ state: 'on', problem: null })
  })

  test('opens it when the preparation fails, too', async () => {
    const end = slowly()
    const own = given()
    own.inTurn(1)
    await settled()
    own.want('microphone', true)
    end('failed')
    await settled()
    expect(stage.turned).toEqual(['microphone on'])
    expect(own.of('microphone').state).toBe('on')
  })

  test('taken back before it is done, opens nothing', async () => {
    const end = slowly()
    const own = given()
    own.inTurn(1)
    await settled()
    own.want('microphone', true)
    own.want('microphone', false)
    end('done')
    await settled()
    expect(stage.turned).toEqual([])
    expect(own.of('microphone')).toEqual(CLOSED)
  })
})

describe('given the preparation fails', () => {
  test('nobody is told, it is not tried for ever, and the click still works', async () => {
    prepare.mockRejectedValue(new Error('no connection to the others'))
    const own = given()
    own.inTurn(1)
    await settled()
    expect(own.of('microphone')).toEqual(CLOSED)
    expect(prepare).toHaveBeenCalledTimes(1)
    own.want('microphone', true)
    await settled()
    expect(own.of('microphone')).toEqual({ state: 'on', problem: null })
  })
})

test('the turn ends while it is prepared: nothing opens, and nothing is wrong', async () => {
  const end = slowly()
  const own = given()
  own.inTurn(1)
  await settled()
  own.allow(['camera'])
  own.inTurn(null)
  end('failed')
  await settled()
  expect(stage.turned).toEqual([])
  expect(own.of('microphone')).toEqual(CLOSED)
})

test('after a reconnection, where the media server has forgotten it, it is prepared anew', async () => {
  const own = given()
  own.inTurn(1)
  await settled()
  stage.drop()
  stage.connect()
  await settled()
  expect(prepare).toHaveBeenCalledTimes(2)
  expect(own.of('microphone')).toEqual(CLOSED)
})

describe('a turn begins with a closed microphone', () => {
  test('also where Ana spoke in an earlier turn and missed its end, and the views allowed it all along', async () => {
    const own = given()
    own.inTurn(1)
    own.want('microphone', true)
    await settled()
    expect(own.of('microphone').state).toBe('on')
    own.inTurn(3)
    await settled()
    expect(stage.turned).toEqual(['microphone on', 'microphone off'])
    expect(own.of('microphone')).toEqual(CLOSED)
    own.want('microphone', true)
    await settled()
    expect(own.of('microphone').state).toBe('on')
  })

  test('and goes on as it is while the turn is the same', async () => {
    const own = given()
    own.inTurn(1)
    own.want('microphone', true)
    await settled()
    own.inTurn(1)
    await settled()
    expect(stage.turned).toEqual(['microphone on'])
  })
})
