/** What Hearth takes of a media server, on the real LiveKit and on the one in memory that tests of the server use. */
import { createHmac, randomBytes } from 'node:crypto'
import {
  LocalVideoTrack,
  Room,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
} from '@livekit/rtc-node'
import { describe, expect, vi } from 'vitest'
import { fakeLivekit } from '../apps/server/src/livekit/fake.ts'
import type { Livekit } from '../apps/server/src/livekit/livekit.ts'
import { livekitBySdk } from '../apps/server/src/livekit/sdk.ts'
import type { LivekitProcess } from './harness/livekit.ts'
import { test } from './harness/test.ts'

/** Somebody who is in a LivekitRoom, on whichever server. */
interface Guest {
  /** Publishes a picture called `camera`; false when it is refused. */
  showsCamera(): Promise<boolean>
  leaves(): Promise<void>
}

interface Subject {
  livekit: Livekit
  /** null: not let in. */
  enters(room: string, identity: string): Promise<Guest | null>
}

function real(process: LivekitProcess): Subject {
  const {
    LIVEKIT_URL: url = '',
    LIVEKIT_API_KEY: apiKey = '',
    LIVEKIT_API_SECRET: apiSecret = '',
  } = process.settings
  const livekit = livekitBySdk({ url, apiKey, apiSecret })
  return {
    livekit,
    async enters(name, identity) {
      const room = new Room()
      try {
        await room.connect(url, await livekit.token(name, identity), {
          autoSubscribe: false,
          dynacast: false,
        })
      } catch {
        return null
      }
      return {
        async showsCamera() {
          const source = new VideoSource(64, 48)
          const track = LocalVideoTrack.createVideoTrack('picture', source)
          const options = new TrackPublishOptions()
          options.source = TrackSource.SOURCE_CAMERA
          source.captureFrame(new VideoFrame(new Uint8Array(64 * 48 * 4), 64, 48, VideoBufferType.RGBA))
          return (
            room.localParticipant?.publishTrack(track, options).then(
              () => true,
              () => false,
            ) ?? false
          )
        },
        leaves: () => room.disconnect(),
      }
    },
  }
}

function inMemory(): Subject {
  const livekit = fakeLivekit()
  return {
    livekit,
    async enters(room, identity) {
      if (!livekit.join(room, identity)) return null
      return {
        showsCamera: async () => livekit.publish(room, identity, { kind: 'video', source: 'camera' }),
        leaves: () => livekit.remove(room, identity),
      }
    },
  }
}

const newRoom = () => randomBytes(16).toString('base64url')
const ANA = 'opaque-identity-of-Ana'

describe.each([
  ['LiveKit', real],
  ['the one in memory', inMemory],
])('%s', (_name, subject) => {
  test('lets nobody into a room that was not made, and says so of nobody', async ({ livekit: process }) => {
    const { livekit, enters } = subject(process)
    const room = newRoom()
    expect(await enters(room, ANA)).toBeNull()
    expect(await livekit.participants(room)).toEqual([])
    await livekit.permit(room, ANA, ['camera'])
    await livekit.remove(room, ANA)
    await livekit.deleteRoom(room)
  })

  test('lets Ana in without the right to publish, until it is given; what is given can be taken', async ({
    livekit: process,
  }) => {
    const { livekit, enters } = subject(process)
    const room = newRoom()
    await livekit.ensureRoom(room)
    await livekit.ensureRoom(room)
    const ana = await enters(room, ANA)
    await vi.waitFor(async () =>
      expect(await livekit.participants(room)).toEqual([{ identity: ANA, mayPublish: [], tracks: [] }]),
    )
    await livekit.permit(room, ANA, ['microphone', 'camera'])
    await vi.waitFor(async () => expect((await livekit.participants(room))[0]?.mayPublish).toHaveLength(2))
    expect(await ana?.showsCamera()).toBe(true)
    await vi.waitFor(async () =>
      expect((await livekit.participants(room))[0]?.tracks).toEqual([{ kind: 'video', source: 'camera' }]),
    )
    await livekit.permit(room, ANA, [])
    await vi.waitFor(async () =>
      expect(await livekit.participants(room)).toEqual([{ identity: ANA, mayPublish: [], tracks: [] }]),
    )
    await ana?.leaves()
  })

  test('puts Ana out, and ends a room for everybody', async ({ livekit: process }) => {
    const { livekit, enters } = subject(process)
    const room = newRoom()
    await livekit.ensureRoom(room)
    expect(await livekit.rooms()).toContain(room)
    await enters(room, ANA)
    await vi.waitFor(async () => expect(await livekit.participants(room)).toHaveLength(1))
    await livekit.remove(room, ANA)
    await vi.waitFor(async () => expect(await livekit.participants(room)).toEqual([]))
    await livekit.deleteRoom(room)
    expect(await livekit.rooms()).not.toContain(room)
    expect(await enters(room, ANA)).toBeNull()
  })
})

test('a webhook that LiveKit did not sign is none', async ({ livekit }) => {
  for (const authorization of ['forged', undefined]) {
    expect(await real(livekit).livekit.webhookRoom('{"event":"room_started"}', authorization)).toBeNull()
  }
})

test('a media token that Hearth did not sign, or whose time has passed, admits nobody', async ({
  livekit,
}) => {
  const hearth = real(livekit).livekit
  const room = newRoom()
  await hearth.ensureRoom(room)
  const token = await hearth.token(room, ANA)
  const [head = '', claims = ''] = token.split('.')
  const held = JSON.parse(Buffer.from(claims, 'base64url').toString())
  const past = Math.floor(Date.now() / 1000) - 3600
  const before = Buffer.from(JSON.stringify({ ...held, nbf: past - 60, exp: past })).toString('base64url')
  const { LIVEKIT_URL: url = '', LIVEKIT_API_SECRET: secret = '' } = livekit.settings
  expect(await answerTo(url, token)).toBe(200)
  expect(await answerTo(url, signed(`${head}.${claims}`, secret))).toBe(200)
  expect(await answerTo(url, signed(`${head}.${claims}`, 'not the secret of this server'))).toBe(401)
  expect(await answerTo(url, signed(`${head}.${before}`, secret))).toBe(401)
})

/** What LiveKit says to somebody who would join with this token: an HTTP status. */
async function answerTo(server: string, token: string): Promise<number> {
  const url = new URL('/rtc/validate', server.replace('ws:', 'http:'))
  url.searchParams.set('access_token', token)
  return (await fetch(url)).status
}

const signed = (content: string, secret: string) =>
  `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`
