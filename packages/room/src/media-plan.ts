/** Who may publish what, and whose sound and picture may be played. The media server is driven to this, and to nothing else. */
import type { MediaIdentity, PersonId } from '@hearth/protocol/ids'
import { PUBLISHED_SOURCES, type PublishedSource } from '@hearth/protocol/roles'
import { requireFloor, requireMedia, requireMode, requireNotLeftAlone, requireVoice } from './guards.ts'
import type { Person, RoomState } from './state.ts'

export interface PlannedMedia {
  personId: PersonId
  identity: MediaIdentity
  /** What may be published; others' browsers play just this. Empty: nothing at all. */
  publish: PublishedSource[]
}

export interface MediaPlan {
  /** The LivekitRoom the participants below belong in. */
  livekitRoom: string
  /** Whoever is in the LivekitRoom without standing here is put out. */
  participants: PlannedMedia[]
}

/** null: there is no LivekitRoom for this session now; one left over is deleted. */
export function mediaPlan(state: RoomState): MediaPlan | null {
  if (state.phase === 'ended') return null
  return {
    livekitRoom: state.livekitRoom,
    participants: Object.values(state.people).flatMap((person) => mediaOf(state, person) ?? []),
  }
}

/** One person's part in it; null: none now. Somebody gone has no part until they are back. */
export function mediaOf(state: RoomState, person: Person): PlannedMedia | null {
  if (person.presence.kind === 'gone' || !requireMedia(state, person).ok) return null
  if (!requireVoice(person).ok) return { personId: person.id, identity: person.mediaIdentity, publish: [] }
  const publish = PUBLISHED_SOURCES.filter((source) => mayPublish(state, person, source))
  return { personId: person.id, identity: person.mediaIdentity, publish }
}

function mayPublish(state: RoomState, person: Person, source: PublishedSource): boolean {
  if (source === 'screen') return state.phase === 'live' && state.screen === person.id
  return !person.takenAway.includes(source) && (source === 'camera' || isHeard(state, person))
}

/** While live: where turns are taken, or nobody who leads is there, the holder of the floor and nobody else; in a pause nobody. */
const isHeard = (state: RoomState, { id }: Person): boolean =>
  state.phase !== 'live' ||
  requireFloor(state, id).ok ||
  (requireMode(state, 'open').ok && requireNotLeftAlone(state).ok)
