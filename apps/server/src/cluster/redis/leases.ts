/** Leases in Redis: a key that expires, holding the token of the node that has it. */
import type { Leases } from '../fabric.ts'
import type { RedisConnection } from './connection.ts'

/** Takes a free lease or renews one's own, in one step: between a look and a write another node could take it. */
const ACQUIRE = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`

/** Gives back one's own lease only: after it expired it may be another node's. */
const RELEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`

export interface LeaseOptions {
  prefix: string
  /** Names this node. */
  token: string
  /** Milliseconds. */
  lasting: number
  onError: (error: unknown) => void
}

export function redisLeases(
  client: RedisConnection,
  { prefix, token, lasting, onError }: LeaseOptions,
): Leases {
  const ask = async (script: string, sessionId: string): Promise<boolean> => {
    try {
      const keys = [`${prefix}lease:${sessionId}`]
      return (await client.eval(script, { keys, arguments: [token, String(lasting)] })) === 1
    } catch (error) {
      onError(error)
      return false
    }
  }
  return {
    acquire: (sessionId) => ask(ACQUIRE, sessionId),
    release: async (sessionId) => {
      await ask(RELEASE, sessionId)
    },
  }
}
