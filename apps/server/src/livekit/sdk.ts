/** The media server by its own SDK. The only file that imports it. */
import { PUBLISHED_SOURCES, type PublishedSource } from '@hearth/protocol/roles'
import {
  AccessToken,
  type ParticipantInfo,
  RoomServiceClient,
  TokenVerifier,
  type TrackInfo,
  TrackSource,
  TrackType,
  TwirpError,
  WebhookReceiver,
} from 'livekit-server-sdk'
import type { Livekit, LivekitParticipant, LivekitTrack } from './livekit.ts'

/**
 * A browser fetches a new token for each connection. One that was kept can be made to last: LiveKit hands out a fresh one
 * at each joining. So a token is no right: who is not in the plan is put out, and shared with by nobody. Seconds.
 */
const TOKEN_SECONDS = 60
/** The media server closes a room nobody is in after this long; the reconciler makes it again when needed. Seconds. */
const EMPTY_ROOM_SECONDS = 300

const SOURCES: Record<PublishedSource, TrackSource> = {
  microphone: TrackSource.MICROPHONE,
  camera: TrackSource.CAMERA,
  screen: TrackSource.SCREEN_SHARE,
}

const KINDS: Record<TrackType, LivekitTrack['kind']> = {
  [TrackType.AUDIO]: 'audio',
  [TrackType.VIDEO]: 'video',
  [TrackType.DATA]: 'data',
}

export interface LivekitSettings {
  /** ws: or http: address this server reaches LiveKit at. */
  url: string
  apiKey: string
  apiSecret: string
}

export function livekitBySdk({ url, apiKey, apiSecret }: LivekitSettings): Livekit {
  const client = new RoomServiceClient(url.replace(/^ws/, 'http'), apiKey, apiSecret)
  const webhooks = new WebhookReceiver(apiKey, apiSecret)
  const verifier = new TokenVerifier(apiKey, apiSecret)
  return {
    async ensureRoom(name) {
      await client.createRoom({
        name,
        emptyTimeout: EMPTY_ROOM_SECONDS,
        departureTimeout: EMPTY_ROOM_SECONDS,
      })
    },
    async deleteRoom(name) {
      await unlessGone(client.deleteRoom(name))
    },
    async rooms() {
      return (await client.listRooms()).map(({ name }) => name)
    },
    async participants(room) {
      return (await unlessGone(client.listParticipants(room)))?.map(participant) ?? []
    },
    async permit(room, identity, publish) {
      await unlessGone(client.updateParticipant(room, identity, { permission: permission(publish) }))
    },
    async remove(room, identity) {
      await unlessGone(client.removeParticipant(room, identity))
    },
    async token(room, identity) {
      const token = new AccessToken(apiKey, apiSecret, { identity, ttl: TOKEN_SECONDS })
      token.addGrant({
        room,
        roomJoin: true,
        canSubscribe: true,
        canPublish: false,
        canPublishData: false,
        canUpdateOwnMetadata: false,
      })
      return token.toJwt()
    },
    signedWebhook: (authorization = '') =>
      verifier.verify(authorization).then(
        () => true,
        () => false,
      ),
    async webhookRoom(body, authorization) {
      try {
        const event = await webhooks.receive(body, authorization)
        return event.room?.name ?? ''
      } catch {
        return null
      }
    },
  }
}

/** An empty list of sources would mean all of them: nothing allowed is `canPublish: false`. */
const permission = (publish: readonly PublishedSource[]) => ({
  canSubscribe: true,
  canPublish: publish.length > 0,
  canPublishSources: publish.map((source) => SOURCES[source]),
  canPublishData: false,
  canUpdateMetadata: false,
})

function participant(info: ParticipantInfo): LivekitParticipant {
  const { permission: held } = info
  return {
    identity: info.identity,
    mayPublish:
      held?.canPublish === true ? held.canPublishSources.flatMap((source) => sourceOf(source) ?? []) : [],
    tracks: info.tracks.map((track) => ({ kind: kindOf(track), source: sourceOf(track.source) ?? 'other' })),
  }
}

/** What was announced may lie; the codec is what LiveKit really receives. What is sound and picture at once is neither. */
function kindOf({ type, mimeType, codecs }: TrackInfo): LivekitTrack['kind'] {
  const received = [mimeType, ...codecs.map((codec) => codec.mimeType)].map((mime) => mime.split('/')[0])
  if (received.includes('audio')) return received.includes('video') ? 'data' : 'audio'
  return received.includes('video') ? 'video' : KINDS[type]
}

const sourceOf = (source: TrackSource): PublishedSource | null =>
  PUBLISHED_SOURCES.find((one) => SOURCES[one] === source) ?? null

/** What is asked of somebody, or some room, that is no longer there is done already. */
async function unlessGone<T>(request: Promise<T>): Promise<T | null> {
  try {
    return await request
  } catch (error) {
    if (error instanceof TwirpError && error.code === 'not_found') return null
    throw error
  }
}
