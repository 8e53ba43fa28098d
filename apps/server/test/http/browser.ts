/** A browser as the HTTP door sees it: it keeps cookies, and sends its origin and JSON with every change. */

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The parsed body; undefined when there is none. */
  body: unknown
}

export interface Sending {
  body?: unknown
  /** Sent as it is, instead of `body`. */
  raw?: string | Uint8Array
  headers?: Record<string, string>
}

export class Browser {
  readonly #url: string
  readonly #cookies = new Map<string, string>()
  /** Whom this tab says it is of the signed-in staff. */
  staff: string | null = null

  constructor(url: string) {
    this.#url = url
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies
  }

  /** As if somebody had copied a cookie here. */
  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value)
  }

  get = (path: string, sending: Sending = {}) => this.send('GET', path, sending)
  post = (path: string, body?: unknown, sending: Sending = {}) =>
    this.send('POST', path, { body, ...sending })
  put = (path: string, body: unknown) => this.send('PUT', path, { body })
  patch = (path: string, body: unknown) => this.send('PATCH', path, { body })
  delete = (path: string, sending: Sending = {}) => this.send('DELETE', path, sending)

  async send(method: string, path: string, { body, raw, headers }: Sending): Promise<Answer> {
    const reads = method === 'GET' || method === 'HEAD'
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await fetch(this.#url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(reads ? {} : { origin: this.#url }),
        ...(reads || (method === 'DELETE' && content === undefined)
          ? {}
          : { 'content-type': 'application/json' }),
        ...(this.#cookies.size === 0
          ? {}
          : { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') }),
        ...(this.staff === null ? {} : { 'hearth-staff': this.staff }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    })
    this.#keep(response.headers.getSetCookie())
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    }
  }

  #keep(setCookies: string[]): void {
    for (const cookie of setCookies) {
      const [pair = '', ...attributes] = cookie.split('; ')
      const name = pair.slice(0, pair.indexOf('='))
      const gone = attributes.some((one) => one === 'Expires=Thu, 01 Jan 1970 00:00:00 GMT')
      if (gone) this.#cookies.delete(name)
      else this.#cookies.set(name, pair.slice(name.length + 1))
    }
  }
}
