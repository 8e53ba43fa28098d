/** Wake-ups over Redis pub/sub. This node hears its own at once, with or without Redis. */
import type { SessionId } from '@hearth/protocol/ids'
import type { WakeUps } from '../fabric.ts'
import type { RedisConnection } from './connection.ts'

export interface WakeUpOptions {
  prefix: string
  /** Names this node. */
  token: string
  onError: (error: unknown) => void
}

type Listener = (sessionId: SessionId, version: number) => void

/** `subscriber` is a connection of its own: one that listens can do nothing else. */
export function redisWakeUps(
  publisher: RedisConnection,
  subscriber: RedisConnection,
  { prefix, token, onError }: WakeUpOptions,
): WakeUps {
  const channel = `${prefix}wake-ups`
  const listeners = new Set<Listener>()
  const tell: Listener = (sessionId, version) => {
    for (const listener of listeners) listener(sessionId, version)
  }
  const heard = (message: string) => {
    const [from, sessionId, version] = message.split(' ')
    if (from !== token && sessionId) tell(sessionId, Number(version))
  }
  // At every connection, in case the last one broke before it listened; the same listener is never added twice.
  subscriber.on('ready', () => {
    subscriber.subscribe(channel, heard).catch(onError)
  })
  return {
    async publish(sessionId, version) {
      tell(sessionId, version)
      await publisher.publish(channel, `${token} ${sessionId} ${version}`).catch(onError)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
