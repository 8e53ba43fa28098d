/** Everything that is sent to a Redis while it is tapped, by anybody: keys, streams, messages. */
import { once } from 'node:events'
import { connect } from 'node:net'

export interface RedisTap {
  /** As it was sent, whatever it was. */
  all(): Buffer
  close(): void
}

export async function tapRedis(url: string): Promise<RedisTap> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port || 6379), hostname)
  const chunks: Buffer[] = []
  await once(socket, 'connect')
  socket.write('MONITOR\r\n')
  await once(socket, 'data')
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', () => {})
  return {
    all: () => unquoted(Buffer.concat(chunks).toString('latin1')),
    close: () => socket.destroy(),
  }
}

const MARKS: Record<string, string> = { n: '\n', r: '\r', t: '\t', a: '\x07', b: '\b' }

/** MONITOR writes bytes that are no printable characters as `\xNN`, and marks quotes. */
const unquoted = (text: string) =>
  Buffer.from(
    text.replaceAll(/\\(?:x([0-9a-f]{2})|(.))/gs, (_, hex: string | undefined, mark: string) =>
      hex === undefined ? (MARKS[mark] ?? mark) : String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  )
