/** Keeps one LivekitRoom joined while it is asked to, with back-off. Knows nothing of tracks or of who may. */
import type { MediaToken } from '@hearth/protocol/http/rooms'
import { DisconnectReason, type Room as LivekitRoom, RoomEvent } from 'livekit-client'

/** `unreachable`: more than one try has failed; trying goes on. */
export type LinkStatus = 'off' | 'connecting' | 'connected' | 'reconnecting' | 'unreachable'

export interface LivekitLink {
  status(): LinkStatus
  /** Join and stay joined, or leave. */
  stay(joined: boolean): void
}

/** Milliseconds before the next try, by how many have failed. */
const BACK_OFF_MS = [500, 1000, 2000, 4000, 8000, 15_000]

export function livekitLink(
  livekit: LivekitRoom,
  fetchToken: () => Promise<MediaToken>,
  changed: () => void,
): LivekitLink {
  let joined = false
  let underway = false
  let failures = 0
  let wait: ReturnType<typeof setTimeout> | undefined

  async function join() {
    clearTimeout(wait)
    if (!joined || underway || livekit.state !== 'disconnected') return
    underway = true
    changed()
    try {
      const { url, token } = await fetchToken()
      if (joined) await livekit.connect(url, token, { autoSubscribe: false, maxRetries: 0 })
      failures = 0
    } catch {
      failures++
    } finally {
      underway = false
      changed()
    }
    if (!joined) await livekit.disconnect()
    else if (livekit.state === 'disconnected') joinLater()
  }

  function joinLater() {
    clearTimeout(wait)
    wait = setTimeout(join, BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)])
  }

  livekit.on(RoomEvent.Disconnected, (reason) => {
    // Another device has the seat: wait for the views to say so instead of taking it back at once.
    if (reason === DisconnectReason.DUPLICATE_IDENTITY) failures = BACK_OFF_MS.length - 1
    if (joined && !underway) joinLater()
    changed()
  })
  livekit.on(RoomEvent.ConnectionStateChanged, changed)

  return {
    status() {
      if (!joined) return 'off'
      if (livekit.state === 'connected') return 'connected'
      if (livekit.state === 'reconnecting' || livekit.state === 'signalReconnecting') return 'reconnecting'
      return failures > 1 ? 'unreachable' : 'connecting'
    },
    stay(next) {
      if (joined === next) return
      joined = next
      failures = 0
      if (joined) void join()
      else {
        clearTimeout(wait)
        void livekit.disconnect()
      }
      changed()
    },
  }
}
