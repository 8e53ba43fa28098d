/**
 * Socket.IO's Redis Streams adapter, which carries views between nodes. On ioredis: see docs/adr/0001-two-redis-clients.md.
 * While Redis is away each node serves its own connections and does not see the others' views; nothing throws.
 */
import { createAdapter } from '@socket.io/redis-streams-adapter'
import { Redis } from 'ioredis'
import { retryDelay } from './connection.ts'

export interface SocketAdapter {
  /** What `new Server({ adapter })` takes. */
  create: ReturnType<typeof createAdapter>
  isReady(): boolean
  close(): void
}

export interface SocketAdapterOptions {
  url: string
  prefix: string
  /** How long Redis keeps a view at least, milliseconds; it is gone a third later. */
  viewsLast: number
  onError: (error: unknown) => void
}

/** Views carry names, so Redis forgets them soon; a node that was away for longer has missed them. Milliseconds. */
export const VIEWS_LAST = 60_000

/**
 * Drops what is older than ARGV[1]. The entry it adds says nothing to anybody, but after it a reader asks for what follows
 * a known entry, and no longer for "what comes from now on", which misses what comes between two questions.
 */
const FORGET = `
local now = redis.call('TIME')[1] * 1000
return redis.call('XADD', KEYS[1], 'MINID', now - ARGV[1], '*', 'kept', '1')`

export function redisSocketAdapter({ url, prefix, viewsLast, onError }: SocketAdapterOptions): SocketAdapter {
  const streamName = `${prefix}views`
  const readers: Redis[] = []

  /** Waits out an outage and asks again. It must: the adapter asks anew at once, so failing at once would never end. */
  function reader(): Redis {
    const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: retryDelay })
    client.on('error', onError)
    readers.push(client)
    const subscribe = client.subscribe.bind(client)
    return Object.assign(client, {
      subscribe: (channels: string[]) => subscribe(...channels).catch(onError),
    })
  }

  // Fails at once while Redis is away, since the adapter serves this node's own connections only after it has published.
  const publisher = new Redis(url, {
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    retryStrategy: retryDelay,
    commandTimeout: 1_000,
  })
  publisher.on('error', onError)
  const publish = publisher.publish.bind(publisher)
  const client = Object.assign(publisher, {
    duplicate: reader,
    // The adapter lets this promise go: a rejection would end the process.
    publish: (channel: string, message: Buffer) => publish(channel, message).catch(onError),
  })

  const options = { streamName, channelPrefix: `${prefix}socket`, onlyPlaintext: true }
  const adapters: ReturnType<SocketAdapter['create']>[] = []
  let create: SocketAdapter['create'] | undefined
  const forgetting = setInterval(() => {
    if (publisher.status === 'ready') publisher.eval(FORGET, 1, streamName, viewsLast).catch(onError)
  }, viewsLast / 3)

  /** A declared function, because Socket.IO calls it with `new`. */
  function adapterFor(namespace: unknown) {
    create ??= createAdapter(client, options)
    const adapter = create(namespace)
    adapters.push(adapter)
    return adapter
  }

  return {
    create: adapterFor,
    isReady: () => [publisher, ...readers].every(({ status }) => status === 'ready'),
    close() {
      clearInterval(forgetting)
      for (const adapter of adapters) adapter.close()
      for (const one of [publisher, ...readers]) one.disconnect()
    },
  }
}
