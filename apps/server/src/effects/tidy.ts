/** Erases expired records at the start and every hour (`tidyMs`). Every node does this; erasing a record twice does no harm. */
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { Timing } from '../timing.ts'

export interface TidyDeps {
  store: Pick<Store, 'browsers' | 'polls' | 'notices' | 'trail'>
  clock: Clock
  timing: Pick<Timing, 'tidyMs'>
  failed: (error: unknown) => void
}

export interface Tidying {
  /** Resolves when none of it is under way, and none begins any more. */
  stop(): Promise<void>
}

export function startTidying(deps: TidyDeps): Tidying {
  let running = tidy(deps)
  const round = setInterval(() => {
    running = running.then(() => tidy(deps))
  }, deps.timing.tidyMs)
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
