/** A port of its own that hands connections on: what stands behind can change, or be cut off, and nobody before it moves. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

export class TcpProxy {
  readonly #server: Server
  readonly #pairs = new Set<{ socket: Socket; port: number }>()
  #target: number | null = null

  private constructor(server: Server) {
    this.#server = server
  }

  static async open(): Promise<TcpProxy> {
    const server = createServer()
    const proxy = new TcpProxy(server)
    server.on('connection', (socket) => proxy.#join(socket))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return proxy
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Where new connections go from now on; null: nowhere, they are cut. */
  to(port: number | null): void {
    this.#target = port
  }

  /** Cuts the connections there are to this port, or all. */
  cut(port?: number): void {
    for (const pair of [...this.#pairs]) {
      if (port === undefined || pair.port === port) pair.socket.destroy()
    }
  }

  async close(): Promise<void> {
    this.cut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #join(socket: Socket): void {
    const port = this.#target
    socket.on('error', () => {})
    if (port === null) {
      socket.destroy()
      return
    }
    const pair = { socket, port }
    this.#pairs.add(pair)
    const behind = connect(port, '127.0.0.1')
    behind.on('error', () => socket.destroy())
    behind.on('close', () => socket.destroy())
    socket.on('close', () => {
      this.#pairs.delete(pair)
      behind.destroy()
    })
    socket.pipe(behind)
    behind.pipe(socket)
  }
}
