/** Two servers over one PostgreSQL and one Redis, at one address: the test says which of them takes new connections. */
import type { HearthProcess } from './hearth.ts'
import type { LivekitProcess } from './livekit.ts'
import { makeDatabase } from './postgres.ts'
import { startHearth } from './start-hearth.ts'
import { TcpProxy } from './tcp-proxy.ts'

const REDIS = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379'

export interface TwoNodes {
  proxy: TcpProxy
  /** Alone at first: it keeps the rooms that open before the other is there. */
  one: HearthProcess
  startOther(): Promise<HearthProcess>
  stop(): Promise<void>
}

export async function startTwoNodes(livekit: LivekitProcess): Promise<TwoNodes> {
  const database = await makeDatabase()
  const proxy = await TcpProxy.open()
  const environment = {
    PUBLIC_URL: `http://localhost:${proxy.port}`,
    DATABASE_URL: database.url,
    REDIS_URL: REDIS,
  }
  const node = async () => {
    const hearth = await startHearth({ livekit, environment })
    // LiveKit's word reaches whichever node takes connections, as behind a real proxy.
    livekit.reportTo(proxy.port)
    return hearth
  }
  const one = await node()
  proxy.to(one.port)
  let other: HearthProcess | null = null
  return {
    proxy,
    one,
    async startOther() {
      other = await node()
      return other
    },
    async stop() {
      await Promise.all([one.stop(), other?.stop()])
      await proxy.close()
      await database.drop()
    },
  }
}
