/** What the SDK's answers are read as. LiveKit itself is in the browser tests; here something else answers in its words. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { livekitBySdk } from '../../src/livekit/sdk.ts'

/** The one track of the one participant that LiveKit tells of. */
async function trackReadFrom(track: object) {
  const http = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ participants: [{ identity: 'of Ana', tracks: [track] }] }))
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  onTestFinished(async () => {
    http.closeAllConnections()
    await new Promise((resolve) => http.close(resolve))
  })
  const { port } = http.address() as AddressInfo
  const livekit = livekitBySdk({ url: `ws://127.0.0.1:${port}`, apiKey: 'key', apiSecret: 'secret' })
  const [ana] = await livekit.participants('room')
  return ana?.tracks
}

const codecs = (...mimeTypes: string[]) => mimeTypes.map((mimeType) => ({ mimeType }))

it.each([
  ['a microphone', { type: 'AUDIO', source: 'MICROPHONE', mimeType: 'audio/opus' }, 'audio', 'microphone'],
  [
    'a microphone that is sent twice over',
    { type: 'AUDIO', source: 'MICROPHONE', mimeType: 'audio/red', codecs: codecs('audio/red', 'audio/opus') },
    'audio',
    'microphone',
  ],
  [
    'a camera in two codecs',
    { type: 'VIDEO', source: 'CAMERA', mimeType: 'video/VP9', codecs: codecs('video/VP9', 'video/VP8') },
    'video',
    'camera',
  ],
  ['a camera of which nothing came yet', { type: 'VIDEO', source: 'CAMERA' }, 'video', 'camera'],
  ['a microphone of which nothing came yet', { type: 'AUDIO', source: 'MICROPHONE' }, 'audio', 'microphone'],
  ['a screen', { type: 'VIDEO', source: 'SCREEN_SHARE', mimeType: 'video/VP8' }, 'video', 'screen'],
  ['the sound of a screen', { type: 'AUDIO', source: 'SCREEN_SHARE_AUDIO' }, 'audio', 'other'],
])('reads %s as what it is', async (_what, track, kind, source) => {
  expect(await trackReadFrom(track)).toEqual([{ kind, source }])
})

it.each([
  ['sound announced as picture', { type: 'VIDEO', source: 'CAMERA', mimeType: 'audio/opus' }, 'audio'],
  [
    'sound announced as picture, told among the codecs',
    { type: 'VIDEO', source: 'CAMERA', codecs: codecs('audio/opus') },
    'audio',
  ],
  ['picture announced as sound', { type: 'AUDIO', source: 'MICROPHONE', mimeType: 'video/VP8' }, 'video'],
  ['picture announced as data', { type: 'DATA', source: 'CAMERA', mimeType: 'video/VP8' }, 'video'],
])('reads %s as what comes', async (_what, track, kind) => {
  expect(await trackReadFrom(track)).toMatchObject([{ kind }])
})

it.each(['MICROPHONE', 'CAMERA'])(
  'reads what is sound and picture at once as neither (%s)',
  async (source) => {
    for (const [one, other] of [
      ['audio/opus', 'video/VP8'],
      ['video/VP8', 'audio/opus'],
    ] as const) {
      for (const type of ['AUDIO', 'VIDEO']) {
        const read = await trackReadFrom({ type, source, mimeType: one, codecs: codecs(other) })
        expect(read).toMatchObject([{ kind: 'data' }])
      }
    }
  },
)
