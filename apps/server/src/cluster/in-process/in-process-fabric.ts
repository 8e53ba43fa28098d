/** The fabric of a single process: nothing is shared, because there is nobody to share it with. */
import type { SessionId } from '@hearth/protocol/ids'
import type { Fabric } from '../fabric.ts'
import { ofEachLimit } from '../limits.ts'
import { memoryLimiter, tryTake } from '../memory-limiters.ts'

export function inProcessFabric(): Fabric {
  const listeners = new Set<(sessionId: SessionId, version: number) => void>()
  const limiters = ofEachLimit(memoryLimiter)
  return {
    leases: {
      acquire: async () => true,
      release: async () => {},
    },
    limits: { take: (name, key) => tryTake(limiters[name].consume(key)) },
    wakeUps: {
      async publish(sessionId, version) {
        for (const listener of listeners) listener(sessionId, version)
      },
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    socketAdapter: undefined,
    healthy: async () => true,
    close: async () => listeners.clear(),
  }
}
