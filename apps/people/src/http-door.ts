/** One person's way over HTTP: cookies of their own, the origin a page would send, refusals as errors. Knows no room. */
import type { Problem } from '@hearth/protocol/http/problem'
import { REFUSALS } from '@hearth/protocol/refusals'
import { Refused } from './refused.ts'

/** A server that does not answer at all within this long, milliseconds. */
const ANSWER_TIMEOUT_MS = 15_000

export class HttpDoor {
  /** Scheme, host and port; no slash at the end. */
  readonly origin: string
  readonly #cookies = new Map<string, string>()

  constructor(origin: string) {
    this.origin = origin
  }

  /** As a request header; empty when there is none. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** The answer's body, which the caller knows the form of; null when there is none. Throws `Refused`. */
  async request<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
    const response = await fetch(this.origin + path, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      headers: {
        origin: this.origin,
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: Error) => {
      throw new Error(`No Hearth answers at ${this.origin} (${causeOf(error)}).`)
    })
    this.#keepCookies(response)
    const text = await response.text()
    if (!response.ok) throw refusalIn(text, response.status)
    return text === '' ? (null as T) : (JSON.parse(text) as T)
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const name = pair.slice(0, pair.indexOf('=')).trim()
      const gone = attributes.some((attribute) => /^\s*expires=thu, 01 jan 1970/i.test(attribute))
      if (gone) this.#cookies.delete(name)
      else this.#cookies.set(name, pair.slice(pair.indexOf('=') + 1).trim())
    }
  }
}

function refusalIn(text: string, status: number): Error {
  try {
    const { code, retryAfterMs } = JSON.parse(text) as Partial<Problem>
    if (code !== undefined && Object.hasOwn(REFUSALS, code)) return new Refused(code, retryAfterMs)
  } catch {
    // Not from Hearth: a proxy in between, say.
  }
  return new Error(`The server answered ${status} without saying why.`)
}

/** Node's fetch says "fetch failed", and why in its cause: a code (ECONNREFUSED), or words. */
function causeOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error
  return 'code' in cause ? String(cause.code) : cause.message
}
