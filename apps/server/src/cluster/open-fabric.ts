/** Opens the fabric: over Redis when there is one, else within this process. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Fabric } from './fabric.ts'
import { inProcessFabric } from './in-process/in-process-fabric.ts'
import { type RedisFabricOptions, redisFabric } from './redis/redis-fabric.ts'

/** A Redis that does not answer within this time is left to come later, milliseconds. */
const FIRST_ANSWER = 3_000

/** Resolves when Redis answers, or when it is clear that it does not: the node then starts without it. */
export async function openFabric(redis: RedisFabricOptions | null): Promise<Fabric> {
  if (redis === null) return inProcessFabric()
  const fabric = redisFabric(redis)
  const until = Date.now() + FIRST_ANSWER
  while (!(await fabric.healthy()) && Date.now() < until) await pause(20)
  return fabric
}
