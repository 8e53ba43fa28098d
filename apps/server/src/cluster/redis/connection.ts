/**
 * Connections of the official client. Each reconnects by itself for as long as it is open; what is asked meanwhile fails
 * at once, so that nobody waits for a Redis that is away.
 */
import { createClient } from 'redis'

export type RedisConnection = ReturnType<typeof connection>

/** Nobody waits longer for an answer, milliseconds. */
const ANSWER_WITHIN = 1_000
/** A connection on which nothing came for so long is dead, milliseconds. Pings see to it that something comes. */
const SILENCE = 15_000
const PING_EVERY = 5_000

/** Begins to connect. */
export function openConnection(url: string, onError: (error: unknown) => void): RedisConnection {
  const client = connection(url)
  client.on('error', onError)
  client.connect().catch(onError)
  return client
}

function connection(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: PING_EVERY,
    commandOptions: { timeout: ANSWER_WITHIN },
    socket: { connectTimeout: 3_000, socketTimeout: SILENCE, reconnectStrategy: retryDelay },
  })
}

/** Milliseconds before the next attempt: soon, then every two seconds, not all nodes in step. */
export const retryDelay = (attempts: number): number =>
  Math.min(50 * 2 ** attempts, 2_000) + Math.round(Math.random() * 100)
