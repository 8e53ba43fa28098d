/** The fabric of many nodes over one Redis. Redis may go and come back: see each part for what is missing meanwhile. */
import { randomId } from '../../random-id.ts'
import type { Fabric } from '../fabric.ts'
import { openConnection } from './connection.ts'
import { redisLeases } from './leases.ts'
import { redisLimits } from './limits.ts'
import { redisSocketAdapter, VIEWS_LAST } from './socket-adapter.ts'
import { redisWakeUps } from './wake-ups.ts'

export interface RedisFabricOptions {
  /** redis://host:6379, or rediss: for TLS */
  url: string
  /** Nodes with the same one form one cluster; others on the same Redis do not meet them. */
  namespace: string
  /** Hears of every fault; none is thrown. */
  onError: (error: unknown) => void
  /** How long a lease lasts without being acquired again, milliseconds. */
  leaseMs: number
  /** Milliseconds. */
  viewsLast?: number
}

export function redisFabric(options: RedisFabricOptions): Fabric {
  const { url, namespace, onError, leaseMs, viewsLast = VIEWS_LAST } = options
  const prefix = `hearth:${namespace}:`
  const token = randomId()
  const client = openConnection(url, onError)
  const subscriber = openConnection(url, onError)
  const socketAdapter = redisSocketAdapter({ url, prefix, viewsLast, onError })
  return {
    leases: redisLeases(client, { prefix, token, lasting: leaseMs, onError }),
    limits: redisLimits(client, { prefix, onError }),
    wakeUps: redisWakeUps(client, subscriber, { prefix, token, onError }),
    socketAdapter: socketAdapter.create,
    async healthy() {
      if (!subscriber.isReady || !socketAdapter.isReady()) return false
      return client.ping().then(
        () => true,
        () => false,
      )
    },
    async close() {
      socketAdapter.close()
      for (const one of [client, subscriber]) if (one.isOpen) one.destroy()
    },
  }
}
