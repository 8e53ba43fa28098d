/** A member of staff over HTTP alone, as their browser would ask. For tests whose subject is not a screen. */
import type { GroupList, PlannedSession, SessionList } from '@hearth/protocol/http/sessions'

const JSON_TYPE = { 'content-type': 'application/json' }

export class Staff {
  readonly #url: string
  readonly #cookie: string

  private constructor(url: string, cookie: string) {
    this.#url = url
    this.#cookie = cookie
  }

  /** By a link `…/sign-in/TOKEN`. */
  static async signIn(url: string, link: string): Promise<Staff> {
    const token = link.slice(link.lastIndexOf('/') + 1)
    const response = await post(url, '/api/sign-ins', { token })
    return new Staff(url, response.headers.getSetCookie()[0]?.split(';')[0] ?? '')
  }

  /** Asks for a mail with a sign-in link. */
  static async askForMail(url: string, email: string): Promise<void> {
    await post(url, '/api/sign-in-requests', { email })
  }

  /** Plans an online session in their first group; without a time, to begin in an hour. */
  async plan(title: string, startsAt = Date.now() + 3_600_000): Promise<PlannedSession> {
    const { groups }: GroupList = await this.#get('/api/groups')
    const response = await post(
      this.#url,
      '/api/sessions',
      {
        groupId: groups[0]?.groupId,
        title,
        startsAt,
        minutes: 60,
        format: 'online',
        siteName: null,
        capacity: 8,
        facilitatorIds: [],
        guideId: null,
      },
      this.#cookie,
    )
    return response.json()
  }

  /** Titles of the sessions they lead. */
  async titles(): Promise<string[]> {
    const { sessions }: SessionList = await this.#get('/api/sessions')
    return sessions.map((session) => session.title)
  }

  async #get<Answer>(path: string): Promise<Answer> {
    const response = await fetch(this.#url + path, { headers: { cookie: this.#cookie } })
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${await response.text()}`)
    return response.json()
  }
}

async function post(url: string, path: string, body: object, cookie = ''): Promise<Response> {
  const headers = { ...JSON_TYPE, origin: url, cookie }
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path} answers ${response.status}: ${await response.text()}`)
  return response
}
