/** Opens the fabric: over Redis when there is an address, else within this process. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Fabric } from './fabric.ts'
import { inProcessFabric } from './in-process/in-process-fabric.ts'
import { redisFabric } from './redis/redis-fabric.ts'

export interface FabricOptions {
  /** Nodes with the same one form one cluster; others on the same Redis do not meet them. */
  namespace?: string
  /** Milliseconds; LEASE_MS unless told. */
  leaseLasts?: number
  /** How long Redis keeps a view, milliseconds; VIEWS_LAST unless told. */
  viewsLast?: number
}

/** A Redis that does not answer within this time is left to come later, milliseconds. */
const FIRST_ANSWER = 3_000

/**
 * Resolves when Redis answers, or when it is clear that it does not: the node then starts without it. `onError` hears of
 * every fault of Redis, also of those that are over by themselves; none is thrown.
 */
export async function openFabric(
  redisUrl: string | null,
  onError: (error: unknown) => void,
  { namespace = 'main', ...times }: FabricOptions = {},
): Promise<Fabric> {
  if (redisUrl === null) return inProcessFabric()
  const fabric = redisFabric({ url: redisUrl, namespace, onError, ...times })
  const until = Date.now() + FIRST_ANSWER
  while (!(await fabric.healthy()) && Date.now() < until) await pause(20)
  return fabric
}
