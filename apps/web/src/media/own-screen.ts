/** This person's screen: shared by their click, without sound, as long as the views and LiveKit allow it. */
import { type Room as LivekitRoom, RoomEvent, Track } from 'livekit-client'

export interface OwnScreen {
  /** `closed`: LiveKit does not accept a screen from this person now. The views may allow it a moment earlier. */
  state: 'on' | 'off' | 'turning' | 'closed'
  /** What is shared may show this very page: nothing private is drawn on it meanwhile. */
  showsThisPage: boolean
}

export interface OwnScreens {
  now(): OwnScreen
  want(on: boolean): void
  allow(may: boolean): void
}

/** LiveKit's number for a screen in a permission. */
const SCREEN_SHARE = 3
/** Text stays readable; movement may be rough. */
const CAPTURE = {
  audio: false,
  contentHint: 'detail',
  resolution: { width: 1280, height: 720, frameRate: 10 },
  selfBrowserSurface: 'exclude',
} as const

/** Events after which `now` may answer something new. */
const CHANGING = [
  RoomEvent.ConnectionStateChanged,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
  RoomEvent.ParticipantPermissionsChanged,
] as const

/** `changed` is called whenever `now` would answer something new. */
export function ownScreen(livekit: LivekitRoom, changed: () => void): OwnScreens {
  const me = livekit.localParticipant
  const thisPage = markThisPage()
  let allowed = false
  let turning = false

  async function turn(on: boolean) {
    if (turning || me.isScreenShareEnabled === on) return
    turning = true
    changed()
    try {
      await me.setScreenShareEnabled(on, CAPTURE)
    } catch {
      // Nothing was chosen in the browser's own list, or the right went meanwhile: it is off, which is what is shown.
    } finally {
      turning = false
      changed()
    }
    // Granted while nobody may share any more.
    if (me.isScreenShareEnabled && !allowed) void turn(false)
  }

  const mayPublish = () => {
    const sources: readonly number[] = me.permissions?.canPublishSources ?? []
    return allowed && livekit.state === 'connected' && sources.includes(SCREEN_SHARE)
  }

  for (const event of CHANGING) livekit.on(event, changed)

  function state(): OwnScreen['state'] {
    if (turning) return 'turning'
    if (me.isScreenShareEnabled) return 'on'
    return mayPublish() ? 'off' : 'closed'
  }

  return {
    now() {
      const track = me.getTrackPublication(Track.Source.ScreenShare)?.track?.mediaStreamTrack
      return {
        state: state(),
        showsThisPage: me.isScreenShareEnabled && (track === undefined || mayShow(track, thisPage)),
      }
    },
    want(on) {
      if (!on || mayPublish()) void turn(on)
    },
    allow(may) {
      if (allowed === may) return
      allowed = may
      changed()
      if (!may) void turn(false)
    },
  }
}

/** Of the Capture Handle API, which TypeScript's DOM does not know: a page says who it is to a page that captures it. */
interface CapturedTrack extends MediaStreamTrack {
  getCaptureHandle?: () => { handle?: string } | null
}
interface MarkedDevices extends MediaDevices {
  setCaptureHandleConfig?: (config: { handle: string; permittedOrigins: string[] }) => void
}

function markThisPage(): string {
  const handle = crypto.randomUUID()
  const devices: MarkedDevices | undefined = navigator.mediaDevices
  devices?.setCaptureHandleConfig?.({ handle, permittedOrigins: [location.origin] })
  return handle
}

/** Of another tab only it is known that it does not show this page; a window or a whole screen may. */
function mayShow(track: CapturedTrack, thisPage: string): boolean {
  if (track.getSettings().displaySurface !== 'browser' || track.getCaptureHandle === undefined) return true
  return track.getCaptureHandle()?.handle === thisPage
}
