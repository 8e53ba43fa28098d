/** Drives the media server to the plan: permissions follow from the state, also at start and after a lost webhook. Retries. */
import type { MediaIdentity, SessionId } from '@hearth/protocol/ids'
import { PUBLISHED_SOURCES, type PublishedSource } from '@hearth/protocol/roles'
import { type MediaPlan, mediaPlan } from '@hearth/room/media-plan'
import type { RoomState } from '@hearth/room/state'
import type { Livekit, LivekitParticipant } from '../livekit/livekit.ts'
import type { Timing } from '../timing.ts'

const NOBODY: Suspects = new Map()

/** Who published what they had no right to, and since when that is known: LiveKit may be taking it off. */
type Suspects = ReadonlyMap<MediaIdentity, number>

interface Drive {
  latest: RoomState
  /** Whether the latest has been taken up by the running drive. */
  taken: boolean
  retry: NodeJS.Timeout | undefined
  failures: number
  suspects: Suspects
  forgotten: boolean
}

export class MediaReconciler {
  readonly #livekit: Livekit
  readonly #timing: Timing
  readonly #failed: (error: unknown) => void
  readonly #drives = new Map<SessionId, Drive>()
  #stopped = false

  constructor(livekit: Livekit, timing: Timing, failed: (error: unknown) => void) {
    this.#livekit = livekit
    this.#timing = timing
    this.#failed = failed
  }

  /** Takes the latest state of a room; older ones that wait are dropped. */
  reconcile(state: RoomState): void {
    const running = this.#drives.get(state.session.id)
    if (running === undefined) {
      const drive: Drive = {
        latest: state,
        taken: false,
        retry: undefined,
        failures: 0,
        suspects: NOBODY,
        forgotten: false,
      }
      this.#drives.set(state.session.id, drive)
      void this.#run(drive)
      return
    }
    // Read before the end, and here after it: an ended room stays ended.
    if (running.latest.phase === 'ended') return
    running.latest = state
    running.taken = false
    if (running.retry !== undefined) {
      clearTimeout(running.retry)
      running.retry = undefined
      void this.#run(running)
    }
  }

  /**
   * Another node drives this room's media now: nothing of what was known here is applied any more. But that it has ended
   * stays so, and nobody else would be told: that is seen through.
   */
  forget(sessionId: SessionId): void {
    const drive = this.#drives.get(sessionId)
    if (drive === undefined || drive.latest.phase === 'ended') return
    clearTimeout(drive.retry)
    drive.forgotten = true
    this.#drives.delete(sessionId)
  }

  stop(): void {
    this.#stopped = true
    for (const drive of this.#drives.values()) clearTimeout(drive.retry)
  }

  async #run(drive: Drive): Promise<void> {
    const { mediaFirstRetryMs, mediaLongestRetryMs, mediaSecondLookMs } = this.#timing
    while (!drive.taken && !drive.forgotten && !this.#stopped) {
      drive.taken = true
      try {
        drive.suspects = await apply(this.#livekit, drive, mediaSecondLookMs)
        drive.failures = 0
        if (drive.suspects.size > 0 && drive.taken) return this.#lookAgain(drive, mediaSecondLookMs)
      } catch (error) {
        if (drive.failures === 0) this.#failed(error)
        return this.#lookAgain(
          drive,
          Math.min(mediaFirstRetryMs * 2 ** drive.failures++, mediaLongestRetryMs),
        )
      }
    }
    if (!drive.forgotten) this.#drives.delete(drive.latest.session.id)
  }

  #lookAgain(drive: Drive, afterMs: number): void {
    if (drive.forgotten) return
    drive.taken = false
    drive.retry = setTimeout(() => {
      drive.retry = undefined
      void this.#run(drive)
    }, afterMs)
  }
}

/** Answers who is to be looked at once more. */
async function apply(livekit: Livekit, drive: Drive, secondLookMs: number): Promise<Suspects> {
  const { latest, suspects } = drive
  const plan = mediaPlan(latest)
  if (plan === null) {
    await livekit.deleteRoom(latest.livekitRoom)
    return NOBODY
  }
  if (plan.participants.length > 0) await livekit.ensureRoom(plan.livekitRoom)
  const there = await livekit.participants(plan.livekitRoom)
  if (drive.forgotten) return NOBODY
  const now = performance.now()
  const doubtful = await Promise.all(
    there.map(async (one): Promise<[MediaIdentity, number][]> => {
      const since = suspects.get(one.identity) ?? now
      const exceedsSince = await settle(livekit, plan, one, { since, now, secondLookMs })
      return exceedsSince === null ? [] : [[one.identity, exceedsSince]]
    }),
  )
  return new Map(doubtful.flat())
}

/**
 * Puts out whoever is not in the plan, or lies about what a track is. Sets what may be published: LiveKit then takes off
 * what may not be any more, and nobody has to come in again. Who still publishes more a while after that is put out too.
 * Answers since when somebody publishes more than they may, which wants another look; null: they do not.
 */
async function settle(
  livekit: Livekit,
  plan: MediaPlan,
  there: LivekitParticipant,
  { since, now, secondLookMs }: { since: number; now: number; secondLookMs: number },
): Promise<number | null> {
  const planned = plan.participants.find(({ identity }) => identity === there.identity)
  const lies = there.tracks.some((track) => !isPlanned(track, PUBLISHED_SOURCES))
  if (planned === undefined || lies) {
    await livekit.remove(plan.livekitRoom, there.identity)
    return null
  }
  const exceeds = there.tracks.some((track) => !isPlanned(track, planned.publish))
  if (!sameSources(planned.publish, there.mayPublish)) {
    await livekit.permit(plan.livekitRoom, there.identity, planned.publish)
    // From its answer on LiveKit has its time, whatever was too much before.
    return exceeds ? performance.now() : null
  }
  if (!exceeds || now - since < secondLookMs) return exceeds ? since : null
  await livekit.remove(plan.livekitRoom, there.identity)
  return null
}

/** A track counts by what it is and by what it is called: a microphone labelled `camera` is no camera. */
const isPlanned = (
  track: LivekitParticipant['tracks'][number],
  publish: readonly PublishedSource[],
): boolean =>
  (track.kind === 'audio' && track.source === 'microphone' && publish.includes('microphone')) ||
  (track.kind === 'video' &&
    track.source !== 'microphone' &&
    track.source !== 'other' &&
    publish.includes(track.source))

const sameSources = (a: readonly PublishedSource[], b: readonly PublishedSource[]): boolean =>
  a.length === b.length && a.every((source) => b.includes(source))
