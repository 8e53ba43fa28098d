/** A media server in memory, for tests of what drives one: kept true by the contract suite that the real one passes too. */
import type { MediaIdentity } from '@hearth/protocol/ids'
import type { PublishedSource } from '@hearth/protocol/roles'
import type { Livekit, LivekitParticipant, LivekitTrack } from './livekit.ts'

export interface FakeLivekit extends Livekit {
  /** Somebody comes in with a token; refused when the LivekitRoom is not there. */
  join(room: string, identity: MediaIdentity): boolean
  /** Somebody publishes; refused without the right. The source is only what they call it, as on the real one. */
  publish(room: string, identity: MediaIdentity, track: LivekitTrack): boolean
  /** While true, every request fails. */
  down: boolean
  /**
   * While true, tracks that may not be published any more are still there; they vanish when it is false. The real one
   * answers from a record that it writes after it has taken a track off, so that a look may still show it for a moment;
   * for good it would only in a LiveKit that does not keep to the rights it was given.
   */
  late: boolean
}

export function fakeLivekit(): FakeLivekit {
  const rooms = new Map<string, Map<MediaIdentity, LivekitParticipant>>()
  const up = () => {
    if (fake.down) throw new Error('the media server does not answer')
  }
  const takeOff = (participant: LivekitParticipant) => {
    if (fake.late) return
    participant.tracks = participant.tracks.filter(
      ({ source }) => source !== 'other' && participant.mayPublish.includes(source),
    )
  }
  const fake: FakeLivekit = {
    down: false,
    late: false,
    join(room, identity) {
      const there = rooms.get(room)
      there?.set(identity, { identity, mayPublish: [], tracks: [] })
      return there !== undefined
    },
    publish(room, identity, track) {
      const participant = rooms.get(room)?.get(identity)
      if (
        participant === undefined ||
        track.source === 'other' ||
        !participant.mayPublish.includes(track.source)
      ) {
        return false
      }
      participant.tracks.push(track)
      return true
    },
    async ensureRoom(room) {
      up()
      if (!rooms.has(room)) rooms.set(room, new Map())
    },
    async deleteRoom(room) {
      up()
      rooms.delete(room)
    },
    async rooms() {
      up()
      return [...rooms.keys()]
    },
    async participants(room) {
      up()
      const there = [...(rooms.get(room)?.values() ?? [])]
      there.forEach(takeOff)
      return there.map((one) => ({
        identity: one.identity,
        mayPublish: [...one.mayPublish],
        tracks: one.tracks.map((track) => ({ ...track })),
      }))
    },
    async permit(room, identity, publish: readonly PublishedSource[]) {
      up()
      const participant = rooms.get(room)?.get(identity)
      if (participant === undefined) return
      participant.mayPublish = [...publish]
      takeOff(participant)
    },
    async remove(room, identity) {
      up()
      rooms.get(room)?.delete(identity)
    },
    async token(room, identity) {
      return `${room}/${identity}`
    },
    async signedWebhook() {
      return false
    },
    async webhookRoom() {
      return null
    },
  }
  return fake
}
