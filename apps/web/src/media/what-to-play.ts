/** Which publications this browser takes: encrypted ones that the shared view allows, by (kind, source), and nothing else. Pure. */
import type { MediaIdentity, PersonId } from '@hearth/protocol/ids'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson } from '@hearth/protocol/room-view'

/** A publication as LiveKit announces it. Kind is what the media server measured, source what the publisher says. */
export interface Offered {
  sid: string
  identity: MediaIdentity
  kind: string
  source: string
  /** Announced as encrypted. Hearth publishes nothing else. */
  encrypted: boolean
}

/** The sids to subscribe to; everything else is to be let go. */
export function whatToPlay(
  offered: Iterable<Offered>,
  shared: { people: readonly Pick<SharedPerson, 'id' | 'media'>[] } | undefined,
  own: { personId: PersonId; media: Pick<OwnView['media'], 'mayJoin' | 'plays'> } | undefined,
): Set<string> {
  const play = new Set<string>()
  if (!shared || !own?.media.mayJoin) return play
  const others = new Map(
    shared.people.flatMap(({ id, media }) => (media && id !== own.personId ? [[media.identity, media]] : [])),
  )
  for (const { sid, identity, kind, source, encrypted } of offered) {
    const media = others.get(identity)
    if (!media || !encrypted) continue
    if (kind === 'audio' && source === 'microphone' && media.heard && own.media.plays) play.add(sid)
    if (kind === 'video' && source === 'camera' && media.seen) play.add(sid)
    if (kind === 'video' && source === 'screen_share' && media.shows) play.add(sid)
  }
  return play
}
