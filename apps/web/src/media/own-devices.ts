/** This person's microphone and camera: what they want, within what the views and LiveKit allow. Decides nothing itself. */
import { MEDIA_SOURCES, type MediaSource } from '@hearth/protocol/roles'
import { type Room as LivekitRoom, ParticipantEvent, RoomEvent, Track } from 'livekit-client'
import { type MediaProblem, mediaProblemOf } from './media-problem.ts'
import { prepareMicrophone } from './prepare-microphone.ts'

export interface OwnDevice {
  /** `turning`: between the click and the effect. */
  state: 'on' | 'off' | 'turning'
  problem: MediaProblem | null
}

export interface OwnDevices {
  of(source: MediaSource): OwnDevice
  want(source: MediaSource, on: boolean): void
  /** What the own view allows now. What lost its right stays closed until its person opens it again. */
  allow(sources: readonly MediaSource[]): void
  /**
   * The person has the floor, in this turn; null: they have not. The way to the others is laid now, silently. Each turn
   * begins with a closed microphone, also where one was open in an earlier turn and nobody saw that one end.
   */
  inTurn(turn: number | null): void
  /** Closed because the person was away (locked phone, a call). */
  closeMicrophone(): void
}

/** LiveKit's numbers for sources in a permission, and its names for them on a track. */
const NUMBER_OF = { camera: 1, microphone: 2 } as const
const NAME_OF = { camera: Track.Source.Camera, microphone: Track.Source.Microphone } as const

/** `changed` is called whenever `of` would answer something new. */
export function ownDevices(
  livekit: LivekitRoom,
  start: Readonly<Record<MediaSource, boolean>>,
  changed: () => void,
): OwnDevices {
  const wanted: Record<MediaSource, boolean> = { microphone: start.microphone, camera: start.camera }
  const problem: Record<MediaSource, MediaProblem | null> = { microphone: null, camera: null }
  /** Between the click and the effect. */
  const turning: Record<MediaSource, boolean> = { microphone: false, camera: false }
  const busy: Record<MediaSource, boolean> = { microphone: false, camera: false }
  /** The right went while something was on its way: the media server has taken it off before this browser knows of it. */
  const lost: Record<MediaSource, boolean> = { microphone: false, camera: false }
  let allowed: readonly MediaSource[] = []
  let speaksSoon = false
  /** undefined: not known yet. */
  let turnNow: number | null | undefined
  const me = livekit.localParticipant

  const isOn = (source: MediaSource) =>
    source === 'microphone' ? me.isMicrophoneEnabled : me.isCameraEnabled

  function may(source: MediaSource): boolean {
    return livekit.state === 'connected' && allowed.includes(source) && isGranted(source)
  }

  function isGranted(source: MediaSource): boolean {
    const rights = me.permissions
    if (!rights?.canPublish) return false
    const sources: readonly number[] = rights.canPublishSources
    return sources.length === 0 || sources.includes(NUMBER_OF[source])
  }

  async function settle(source: MediaSource) {
    if (busy[source]) return
    busy[source] = true
    try {
      // Whatever is wanted while something is awaited is looked at again; between the last look and the end nothing is.
      for (;;) {
        if (lost[source]) await letGo(source)
        else if (livekit.state === 'connected' && isOn(source) !== (wanted[source] && may(source)))
          await change(source)
        else if (source === 'microphone' && isToBePrepared()) await prepare()
        else break
      }
    } catch (error) {
      wanted[source] = false
      // What failed because its right went meanwhile is no fault of the device.
      problem[source] = allowed.includes(source) ? mediaProblemOf(error) : null
    } finally {
      busy[source] = false
      turning[source] = false
      changed()
    }
  }

  /** Kept, it would be opened in the next turn, and heard by nobody. */
  async function letGo(source: MediaSource) {
    lost[source] = false
    const { track } = me.getTrackPublication(NAME_OF[source]) ?? {}
    if (track) await me.unpublishTrack(track)
  }

  async function change(source: MediaSource) {
    const before = isOn(source)
    turning[source] = true
    changed()
    await turn(source, !before)
    turning[source] = false
    if (isOn(source) === before) throw new Error('The device did not turn')
  }

  const isToBePrepared = () => speaksSoon && may('microphone') && !me.getTrackPublication(NAME_OF.microphone)

  async function prepare() {
    try {
      await prepareMicrophone(livekit)
    } catch {
      // No loss: the click itself publishes then. The right may have gone on meanwhile.
      speaksSoon = false
    }
  }

  function closed(source: MediaSource) {
    wanted[source] = false
    problem[source] = 'closed'
    changed()
  }

  function turn(source: MediaSource, on: boolean) {
    return source === 'microphone' ? me.setMicrophoneEnabled(on) : me.setCameraEnabled(on)
  }

  function settleAll() {
    for (const source of MEDIA_SOURCES) void settle(source)
  }

  livekit.on(RoomEvent.Connected, settleAll)
  livekit.on(RoomEvent.Reconnected, settleAll)
  livekit.on(RoomEvent.ParticipantPermissionsChanged, (_, participant) => {
    if (participant !== me) return
    for (const source of MEDIA_SOURCES) lost[source] ||= busy[source] && !isGranted(source)
    settleAll()
  })
  me.on(ParticipantEvent.TrackMuted, ({ source }) => {
    const own = source === Track.Source.Microphone ? 'microphone' : 'camera'
    // Closed by the system or the media server, not by a click: it opens again only by its person's click.
    if (!busy[own]) closed(own)
  })

  return {
    of: (source) => ({
      state: turning[source] ? 'turning' : isOn(source) ? 'on' : 'off',
      problem: problem[source],
    }),
    want(source, on) {
      wanted[source] = on
      problem[source] = null
      // Behind a preparation that goes on, the click is taken all the same, and seen to be.
      turning[source] ||= busy[source] && on !== isOn(source)
      changed()
      void settle(source)
    },
    allow(sources) {
      for (const source of MEDIA_SOURCES) {
        if (sources.includes(source)) continue
        // A wish from the device check too: a right that comes later, as with the floor, opens nothing by itself.
        wanted[source] = false
        problem[source] = null
      }
      allowed = sources
      settleAll()
    },
    inTurn(next) {
      if (turnNow === next) return
      // The first turn that is seen may go on since before a reload: what is open then has been opened in it.
      if (turnNow !== undefined && next !== null) wanted.microphone = false
      turnNow = next
      speaksSoon = next !== null
      void settle('microphone')
    },
    closeMicrophone() {
      if (!wanted.microphone) return
      closed('microphone')
      void settle('microphone')
    },
  }
}
