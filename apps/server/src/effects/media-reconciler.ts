/** Drives the media server to the plan: permissions follow from the state, also at start and after a lost webhook. Retries. */
import type { SessionId } from '@hearth/protocol/ids'
import type { MediaSource } from '@hearth/protocol/roles'
import { type MediaPlan, mediaPlan } from '@hearth/room/media-plan'
import type { RoomState } from '@hearth/room/state'
import type { Livekit, LivekitParticipant } from '../livekit/livekit.ts'

/** Milliseconds before the first retry; doubles up to the longest. */
const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 10_000

interface Drive {
  latest: RoomState
  /** Whether the latest has been taken up by the running drive. */
  taken: boolean
  retry: NodeJS.Timeout | undefined
  failures: number
}

export class MediaReconciler {
  readonly #livekit: Livekit
  readonly #failed: (error: unknown) => void
  readonly #drives = new Map<SessionId, Drive>()
  #stopped = false

  constructor(livekit: Livekit, failed: (error: unknown) => void) {
    this.#livekit = livekit
    this.#failed = failed
  }

  /** Takes the latest state of a room; older ones that wait are dropped. */
  reconcile(state: RoomState): void {
    const running = this.#drives.get(state.session.id)
    if (running === undefined) {
      const drive: Drive = { latest: state, taken: false, retry: undefined, failures: 0 }
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

  stop(): void {
    this.#stopped = true
    for (const drive of this.#drives.values()) clearTimeout(drive.retry)
  }

  async #run(drive: Drive): Promise<void> {
    while (!drive.taken && !this.#stopped) {
      drive.taken = true
      try {
        await apply(this.#livekit, drive.latest)
        drive.failures = 0
      } catch (error) {
        if (drive.failures === 0) this.#failed(error)
        drive.taken = false
        const wait = Math.min(FIRST_RETRY_MS * 2 ** drive.failures++, LONGEST_RETRY_MS)
        drive.retry = setTimeout(() => {
          drive.retry = undefined
          void this.#run(drive)
        }, wait)
        return
      }
    }
    this.#drives.delete(drive.latest.session.id)
  }
}

async function apply(livekit: Livekit, state: RoomState): Promise<void> {
  const plan = mediaPlan(state)
  if (plan === null) return livekit.deleteRoom(state.livekitRoom)
  if (plan.participants.length > 0) await livekit.ensureRoom(plan.livekitRoom)
  const there = await livekit.participants(plan.livekitRoom)
  await Promise.all(there.map((participant) => settle(livekit, plan, participant)))
}

/** Whoever is not in the plan is put out; so is whoever publishes what the plan does not hold. */
async function settle(livekit: Livekit, plan: MediaPlan, there: LivekitParticipant): Promise<void> {
  const planned = plan.participants.find(({ identity }) => identity === there.identity)
  if (planned === undefined || there.tracks.some((track) => !isPlanned(track, planned.publish))) {
    return livekit.remove(plan.livekitRoom, there.identity)
  }
  if (!sameSources(planned.publish, there.mayPublish)) {
    await livekit.permit(plan.livekitRoom, there.identity, planned.publish)
  }
}

/** A track counts by what it is and by what it is called: a microphone labelled `camera` is no camera. */
const isPlanned = (track: LivekitParticipant['tracks'][number], publish: readonly MediaSource[]): boolean =>
  (track.kind === 'audio' && track.source === 'microphone' && publish.includes('microphone')) ||
  (track.kind === 'video' && track.source === 'camera' && publish.includes('camera'))

const sameSources = (a: readonly MediaSource[], b: readonly MediaSource[]): boolean =>
  a.length === b.length && a.every((source) => b.includes(source))
