/** Nodes of a cluster for the contracts of the fabric, and a wire to Redis that can be cut. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Fabric } from '../../src/cluster/fabric.ts'
import { openFabric } from '../../src/cluster/open-fabric.ts'
import type { RedisFabricOptions } from '../../src/cluster/redis/redis-fabric.ts'
import { randomId } from '../../src/random-id.ts'
import { TIMING } from '../../src/timing.ts'
import { isLeftOut, redisUrl } from '../databases-services.ts'

export type FabricKind = 'in-process' | 'redis'
export const fabricKinds: FabricKind[] = isLeftOut('redis') ? ['in-process'] : ['in-process', 'redis']

/** A node; it closes with the test. Faults fail the test unless it listens to them. */
export async function node(kind: FabricKind, options: Partial<RedisFabricOptions> = {}): Promise<Fabric> {
  const redis = {
    url: redisUrl,
    namespace: `test-${randomId()}`,
    leaseMs: TIMING.leaseMs,
    onError: fail,
    ...options,
  }
  const fabric = await openFabric(kind === 'redis' ? redis : null)
  onTestFinished(() => fabric.close())
  return fabric
}

function fail(error: unknown): never {
  throw error
}

export interface Wire {
  url: string
  cut(): Promise<void>
  mend(): Promise<void>
}

/** A way to Redis through this process. */
export async function wireToRedis(): Promise<Wire> {
  const target = new URL(redisUrl)
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    const far = connect(Number(target.port || 6379), target.hostname)
    keep(near)
    keep(far)
    near.pipe(far).pipe(near)
  })
  const port = await listen(server, 0)
  const cut = async () => {
    if (!server.listening) return
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  onTestFinished(cut)
  const url = new URL(redisUrl)
  url.host = `127.0.0.1:${port}`
  return {
    url: url.href,
    cut,
    mend: async () => {
      await listen(server, port)
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
