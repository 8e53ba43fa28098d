/** Every byte that goes between a page and the servers by HTTP and sockets, both ways, as the browser has it before it is encrypted for the way. */
import { gunzipSync } from 'node:zlib'
import type { PersonPage } from './browser.ts'

export interface Piece {
  /** Of the server: host and port. */
  host: string
  bytes: Buffer
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08])

/** To be called before the page goes anywhere. Answers what fills up from then on. */
export async function tapWire({ context, page }: PersonPage): Promise<Piece[]> {
  const pieces: Piece[] = []
  const sockets = new Map<string, string>()
  const keep = (url: string, bytes: Buffer) => {
    pieces.push({ host: new URL(url).host, bytes })
  }
  const network = await context.newCDPSession(page)
  await network.send('Network.enable', { maxPostDataSize: 1_000_000 })
  network.on('Network.webSocketCreated', ({ requestId, url }) => {
    sockets.set(requestId, url)
    keepAddress(url)
  })
  for (const event of ['Network.webSocketFrameSent', 'Network.webSocketFrameReceived'] as const) {
    network.on(event, ({ requestId, response: { opcode, payloadData } }) => {
      // Binary frames come as base64.
      keep(
        sockets.get(requestId) ?? 'ws://unknown',
        Buffer.from(payloadData, opcode === 1 ? 'utf8' : 'base64'),
      )
    })
  }
  network.on('Network.requestWillBeSent', ({ request }) => {
    keepAddress(request.url)
    keep(request.url, Buffer.from(JSON.stringify(request.headers)))
    if (request.postData !== undefined) keep(request.url, Buffer.from(request.postData))
  })
  page.on('response', (response) => {
    // The files of the web app are the same for everybody.
    if (new URL(response.url()).pathname.startsWith('/assets/')) return
    response
      .body()
      .then((body) => keep(response.url(), body))
      // Of a redirect, or of a page that was left meanwhile, there is no body to read.
      .catch(() => {})
  })

  /** With what stands in it packed: LiveKit's client sends its first message in the address. */
  function keepAddress(url: string) {
    keep(url, Buffer.from(decodeURIComponent(url)))
    for (const value of new URL(url).searchParams.values()) {
      const bytes = Buffer.from(value, 'base64url')
      keep(url, bytes)
      const at = bytes.indexOf(GZIP)
      if (at >= 0) keep(url, gunzipSync(bytes.subarray(at)))
    }
  }
  return pieces
}
