/** The fabric of a single process: nothing is shared, because there is nobody to share it with. */
import type { SessionId } from '@hearth/protocol/ids'
import type { Fabric } from '../fabric.ts'
import { memoryLimiter, tryTake } from '../memory-limiters.ts'

export function inProcessFabric(): Fabric {
  const listeners = new Set<(sessionId: SessionId, version: number) => void>()
  const limiters = {
    commands: memoryLimiter('commands'),
    signals: memoryLimiter('signals'),
    handshakes: memoryLimiter('handshakes'),
    connections: memoryLimiter('connections'),
    arrivals: memoryLimiter('arrivals'),
    'arrivals-of-browser': memoryLimiter('arrivals-of-browser'),
    'sign-ins': memoryLimiter('sign-ins'),
    'sign-in-requests': memoryLimiter('sign-in-requests'),
    'sign-in-mails': memoryLimiter('sign-in-mails'),
    'sign-in-digits': memoryLimiter('sign-in-digits'),
    requests: memoryLimiter('requests'),
    texts: memoryLimiter('texts'),
    reactions: memoryLimiter('reactions'),
    fetches: memoryLimiter('fetches'),
  }
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
