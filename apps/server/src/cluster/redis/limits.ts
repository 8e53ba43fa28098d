/** Limits counted over all nodes. Without Redis they let everybody through: nobody is locked out by a fault of ours. */
import { createHash } from 'node:crypto'
import { RateLimiterRedis } from 'rate-limiter-flexible'
import type { LimitName, Limits } from '../fabric.ts'
import { LIMITS, ofEachLimit } from '../limits.ts'
import { memoryLimiter, tryTake } from '../memory-limiters.ts'
import type { RedisConnection } from './connection.ts'

/** A connection is on one node only, and a question to Redis before each command, reaction or signal would cost it time. */
const OF_ONE_NODE = new Set<LimitName>(['commands', 'reactions', 'signals'])

export interface RedisLimitsOptions {
  prefix: string
  onError: (error: unknown) => void
}

export function redisLimits(client: RedisConnection, { prefix, onError }: RedisLimitsOptions): Limits {
  const limiter = (name: LimitName) =>
    new RateLimiterRedis({
      storeClient: client,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      keyPrefix: `${prefix}limit:${name}`,
      points: LIMITS[name].points,
      duration: LIMITS[name].seconds,
    })
  const limiters = ofEachLimit((name) => (OF_ONE_NODE.has(name) ? memoryLimiter(name) : limiter(name)))
  return {
    async take(name, key) {
      try {
        return await tryTake(limiters[name].consume(hashed(key)))
      } catch (error) {
        onError(error)
        return null
      }
    },
  }
}

/** Keys are addresses of people and of their machines: they stay out of Redis. */
const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url')
