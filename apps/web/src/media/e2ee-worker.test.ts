/** What LiveKit's worker gets to know of what the page posts: whatever it is told, nothing of it opens a way for plain frames. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'

const { reached, transformed } = vi.hoisted(() => ({ reached: [] as unknown[], transformed: [] as string[] }))
vi.mock('livekit-client/e2ee-worker', () => {
  self.onmessage = ({ data }) => reached.push(data)
  Reflect.set(self, 'onrtctransform', () => {
    transformed.push(`after ${JSON.stringify(reached.at(-1))}`)
  })
  return {}
})

beforeAll(() => import('./e2ee-worker.ts'))
beforeEach(() => {
  reached.length = 0
  transformed.length = 0
})

const post = (kind: string, data: object) =>
  self.onmessage?.(new MessageEvent('message', { data: { kind, data } }))
const enabled = (participantIdentity: string) => ({
  kind: 'enable',
  data: { enabled: true, participantIdentity },
})

test('nobody counts as not encrypting: a plain second track of Ben’s changes nothing', () => {
  post('enable', { enabled: false, participantIdentity: 'media-ben' })
  expect(reached).toEqual([enabled('media-ben')])
})

test.each(['encode', 'decode', 'updateCodec'])(
  'who was not announced at all counts as encrypting before their track is taken: %s',
  (kind) => {
    const data = { participantIdentity: `media-${kind}`, trackId: 'face' }
    post(kind, data)
    post(kind, data)
    expect(reached).toEqual([enabled(`media-${kind}`), { kind, data }, { kind, data }])
  },
)

test('so does who comes by the other way into the worker', () => {
  const transformer = { options: { participantIdentity: 'media-dara' } }
  Reflect.get(self, 'onrtctransform')({ transformer })
  expect(transformed).toEqual([`after ${JSON.stringify(enabled('media-dara'))}`])
})

test('a track stays somebody’s, and the media server’s own frames are known by no mark', () => {
  post('removeTransform', { participantIdentity: 'media-ben', trackId: 'face' })
  post('setSifTrailer', { trailer: new Uint8Array(8) })
  expect(reached).toEqual([])
})

test('keys pass as they are', () => {
  const data = { keyIndex: 5, updateCurrentKeyIndex: false }
  post('setKey', data)
  expect(reached).toEqual([{ kind: 'setKey', data }])
})
