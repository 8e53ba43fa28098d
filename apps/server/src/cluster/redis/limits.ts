/** Limits counted over all nodes. Without Redis they let everybody through: nobody is locked out by a fault of ours. */
import { createHash } from 'node:crypto'
import { RateLimiterRedis } from 'rate-limiter-flexible'
import type { LimitName, Limits } from '../fabric.ts'
import { LIMITS } from '../limits.ts'
import { memoryLimiter, tryTake } from '../memory-limiters.ts'
import type { RedisConnection } from './connection.ts'

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
  const limiters = {
    // A connection is on one node only, and a question to Redis before every command and reaction would cost each of them time.
    commands: memoryLimiter('commands'),
    reactions: memoryLimiter('reactions'),
    signals: memoryLimiter('signals'),
    handshakes: limiter('handshakes'),
    connections: limiter('connections'),
    arrivals: limiter('arrivals'),
    'arrivals-of-browser': limiter('arrivals-of-browser'),
    'sign-ins': limiter('sign-ins'),
    'sign-in-requests': limiter('sign-in-requests'),
    'sign-in-mails': limiter('sign-in-mails'),
    'sign-in-digits': limiter('sign-in-digits'),
    requests: limiter('requests'),
    texts: limiter('texts'),
    fetches: limiter('fetches'),
  }
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
