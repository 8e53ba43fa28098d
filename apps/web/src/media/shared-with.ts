/** Who may take this browser's sound and picture: the people of the shared view, and nobody else who got into the LivekitRoom. */
import type { SharedView } from '@hearth/protocol/room-view'
import type { Room as LivekitRoom } from 'livekit-client'

/**
 * The media server enforces it. Somebody who was removed and kept a token may get in for a moment: their token holds no
 * track, since nobody's browser shares with them any more.
 */
export function shareWith(livekit: LivekitRoom, shared: Pick<SharedView, 'people'> | undefined): void {
  const people = shared?.people.flatMap(({ media }) => media ?? []) ?? []
  livekit.localParticipant.setTrackSubscriptionPermissions(
    false,
    people.map(({ identity }) => ({ participantIdentity: identity, allowAll: true })),
  )
}
