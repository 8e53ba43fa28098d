/** Subscribes to what the views allow, lets the rest go, and plays the sound. The rule itself is in what-to-play.ts. */
import type { MediaIdentity, PersonId } from '@hearth/protocol/ids'
import type { RoomView } from '@hearth/protocol/room-view'
import { type Room as LivekitRoom, type RemoteTrackPublication, RoomEvent, Track } from 'livekit-client'
import { type Offered, whatToPlay } from './what-to-play.ts'

export interface PlayedTracks {
  follow(views: Partial<RoomView>): void
  /** Whether the views allow this publication to be seen or heard now. */
  isPlayed(sid: string): boolean
}

export function playedTracks(livekit: LivekitRoom, changed: () => void): PlayedTracks {
  let views: Partial<RoomView> = {}
  let play = new Set<string>()
  /** What LiveKit was last asked for; forgotten with the publication, so that a new connection asks anew. */
  const asked = new WeakMap<RemoteTrackPublication, boolean>()

  const voices = voicesOnPage()
  /** Of what turned out to be something else than announced: taken once, never again. */
  const lies = new Set<string>()

  function obey() {
    const offered = publicationsIn(livekit, lies)
    play = whatToPlay(offered.values(), views.shared, views.own)
    for (const [publication, { sid, identity }] of offered) {
      const wanted = play.has(sid)
      if (asked.get(publication) !== wanted) {
        asked.set(publication, wanted)
        publication.setSubscribed(wanted)
      }
      if (wanted) voices.play(publication, ownerOf(identity))
      else voices.stop(sid)
    }
    changed()
  }

  const ownerOf = (identity: MediaIdentity): PersonId =>
    views.shared?.people.find(({ media }) => media?.identity === identity)?.id ?? ''

  livekit.on(RoomEvent.Connected, obey)
  livekit.on(RoomEvent.Reconnected, obey)
  livekit.on(RoomEvent.ParticipantConnected, obey)
  livekit.on(RoomEvent.TrackPublished, obey)
  livekit.on(RoomEvent.TrackSubscribed, obey)
  livekit.on(RoomEvent.TrackUnsubscribed, (_, { trackSid }) => voices.stop(trackSid))

  return {
    follow(next) {
      views = next
      obey()
    },
    isPlayed: (sid) => play.has(sid),
  }
}

function publicationsIn(livekit: LivekitRoom, lies: Set<string>): Map<RemoteTrackPublication, Offered> {
  const offered = new Map<RemoteTrackPublication, Offered>()
  for (const participant of livekit.remoteParticipants.values()) {
    for (const publication of participant.trackPublications.values()) {
      // Once the track is here its own kind counts, not what was announced.
      const kind = publication.track?.mediaStreamTrack.kind ?? publication.kind
      if (kind !== publication.kind) lies.add(publication.trackSid)
      offered.set(publication, {
        sid: publication.trackSid,
        identity: participant.identity,
        kind: lies.has(publication.trackSid) ? 'a lie' : publication.kind,
        source: publication.source,
        encrypted: publication.isEncrypted,
      })
    }
  }
  return offered
}

/** One hidden audio element per voice, which says whose it is; the circle's tiles carry the pictures. */
function voicesOnPage() {
  const elements = new Map<string, HTMLMediaElement>()
  return {
    play({ track, kind, trackSid }: RemoteTrackPublication, owner: PersonId) {
      if (!track || kind !== Track.Kind.Audio || elements.has(trackSid)) return
      const element = track.attach()
      element.dataset.personId = owner
      document.body.append(element)
      elements.set(trackSid, element)
    },
    /** LiveKit lets go of an element before it says so: which one it was is known here. */
    stop(sid: string) {
      const element = elements.get(sid)
      if (!element) return
      element.srcObject = null
      element.remove()
      elements.delete(sid)
    },
  }
}
