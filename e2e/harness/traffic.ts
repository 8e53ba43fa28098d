/**
 * All that a page receives from Hearth, on its socket and over HTTP, kept as it came. Not kept: LiveKit's own traffic, and
 * what the files of the web app hold, which are the same for everybody.
 */
import type { ViewMessage } from '@hearth/protocol/room-view'
import type { Page } from 'playwright-core'

/** Socket.IO's heartbeat: the same byte every five seconds, whatever happens. */
const HEARTBEAT = '2'
const VIEW = '42["view",'

export class Traffic {
  readonly #received: string[] = []
  /** Requests without an answer, and answers whose body is being read. */
  readonly #underWay = new Set<Promise<unknown>>()

  /** To be made before the page goes anywhere. `url`: Hearth's address. */
  constructor(page: Page, url: string) {
    const { host } = new URL(url)
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== host) return
      socket.on('framereceived', ({ payload }) => {
        if (payload !== HEARTBEAT) this.#received.push(String(payload))
      })
    })
    page.on('request', (request) => {
      if (new URL(request.url()).host === host) this.#wait(request.response())
    })
    page.on('response', (response) => {
      if (new URL(response.url()).host !== host) return
      this.#received.push(`${response.request().method()} ${response.url()} ${response.status()}`)
      if (new URL(response.url()).pathname.startsWith('/assets/')) return
      this.#wait(response.text().then((body) => this.#received.push(body)))
    })
  }

  /** Of a redirect, or of a page that was left meanwhile, there is no body to read. */
  #wait(work: Promise<unknown>): void {
    const over = work.catch(() => {}).finally(() => this.#underWay.delete(over))
    this.#underWay.add(over)
  }

  /** Resolves when no request is under way. A body that is read late would count as what came later. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  /** Everything so far. */
  all(): string {
    return this.#received.join('\n')
  }

  /** A place in it, for `since`. */
  here(): number {
    return this.#received.length
  }

  /** What came after that place, piece by piece. */
  since(place: number): string[] {
    return this.#received.slice(place)
  }
}

/** A piece as the view it carries; null: it is none. */
export function viewOf(piece: string): ViewMessage | null {
  if (!piece.startsWith(VIEW)) return null
  const [, message]: [string, ViewMessage] = JSON.parse(piece.slice(2))
  return message
}

/** Every number of the room's key that a page was shown, in order, each as often as it changed. */
export function epochsIn(pieces: string[]): { newest: number; sending: number }[] {
  const seen: { newest: number; sending: number }[] = []
  for (const piece of pieces) {
    const message = viewOf(piece)
    if (message?.channel !== 'shared') continue
    const { newest, sending } = message.view.keys
    const last = seen.at(-1)
    if (last?.newest !== newest || last.sending !== sending) seen.push({ newest, sending })
  }
  return seen
}
