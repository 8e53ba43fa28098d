/** Erases what has expired, at the start and every hour. Each node does; what another has erased already does no harm. */
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

export interface TidyDeps {
  store: Pick<Store, 'browsers' | 'polls' | 'notices' | 'trail'>
  clock: Clock
  failed: (error: unknown) => void
}

const HOUR_MS = 60 * 60 * 1000

export interface Tidying {
  /** Resolves when none of it is under way, and none begins any more. */
  stop(): Promise<void>
}

export function startTidying(deps: TidyDeps, every = HOUR_MS): Tidying {
  let running = tidy(deps)
  const round = setInterval(() => {
    running = running.then(() => tidy(deps))
  }, every)
  return {
    async stop() {
      clearInterval(round)
      await running
    },
  }
}

/** One that fails keeps no other from being done. */
async function tidy({ store, clock, failed }: TidyDeps): Promise<void> {
  const now = clock.now()
  await store.browsers.tidy(now).catch(failed)
  await store.polls.tidy(now).catch(failed)
  await store.notices.tidy(now).catch(failed)
  await store.trail.tidy(now).catch(failed)
}
