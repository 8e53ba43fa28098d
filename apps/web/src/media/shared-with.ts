/** Who may take this browser's sound and picture: the people of the shared view, and nobody else who got into the LivekitRoom. */
import type { SharedPerson } from '@hearth/protocol/room-view'
import type { Room as LivekitRoom } from 'livekit-client'

/**
 * The media server enforces it. Somebody who was removed and kept a token may get in for a moment: their token holds no
 * track, since nobody's browser shares with them any more. Says so when it changes; LiveKit's client says it again to
 * each new connection.
 */
export function sharing(
  livekit: LivekitRoom,
): (shared: { people: readonly Pick<SharedPerson, 'media'>[] } | undefined) => void {
  let said: string | undefined
  return (shared) => {
    const identities = shared?.people.flatMap(({ media }) => media?.identity ?? []) ?? []
    if (said === identities.join(' ')) return
    said = identities.join(' ')
    livekit.localParticipant.setTrackSubscriptionPermissions(
      false,
      identities.map((participantIdentity) => ({ participantIdentity, allowAll: true })),
    )
  }
}
