/** Two servers from `compose` on one PostgreSQL and one Redis. HTTP requests go to the first, sockets to either. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Seat } from '@hearth/protocol/http/invitations'
import { io as connect } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { TIMING } from '../../src/timing.ts'
import { freshDatabase } from '../databases.ts'
import { redisUrl } from '../databases-services.ts'
import { Browser } from '../http/browser.ts'
import { browserKey } from '../socket/browser-key.ts'
import { type Client, Connected } from '../socket/open-socket-door.ts'

type Which = 'first' | 'second'

export async function openTwoNodes() {
  const database = await freshDatabase('postgres')
  const lines: string[] = []
  const ports = { first: await freePort(), second: await freePort() }
  const publicUrl = `http://127.0.0.1:${ports.first}`
  for (const port of Object.values(ports)) {
    const read = readConfig({
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      DATABASE_URL: database.url ?? '',
      REDIS_URL: redisUrl,
    })
    if (!read.ok) throw new Error(read.sentences.join(' '))
    const log = createLog('trace', { write: (line) => lines.push(line) })
    const node = await compose(read.config, TIMING, log)
    node.http.listen(port, '127.0.0.1')
    await once(node.http, 'listening')
    onTestFinished(async () => {
      node.http.closeAllConnections()
      await node.close()
    })
  }
  return {
    database,
    browser: () => new Browser(publicUrl),
    /** The log of both nodes. */
    logged: () => lines.join(''),
    /** Resolves when the first own view arrives. Rejects with the code of a refusal. */
    async connects(which: Which, name: string, seat: Seat, browser: Browser): Promise<Connected> {
      const client: Client = connect(`http://127.0.0.1:${ports[which]}`, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        auth: { ...seat, publicKey: browserKey(name), holds: 0, takesMedia: true },
        extraHeaders: {
          origin: publicUrl,
          cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '),
        },
      })
      onTestFinished(() => {
        client.disconnect()
      })
      const person = new Connected(client)
      const refused = once(client as never, 'connect_error').then(([error]) => Promise.reject(error))
      await Promise.race([person.until((one) => one.latest('own') !== undefined), refused])
      return person
    },
  }
}

/** A port that no process uses at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
