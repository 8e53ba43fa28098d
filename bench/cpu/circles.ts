/** Fifty live circles of twelve on one Hearth, by its own doors: planned by a facilitator, entered by learners, let in, started. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Seat } from '@hearth/protocol/http/invitations'
import type { GroupList, PlannedSession } from '@hearth/protocol/http/sessions'
import type { Handshake } from '@hearth/protocol/socket'
import { makeBrowserKeys } from '@hearth/sealed/browser-keys'
import { RoomKeys } from '@hearth/sealed/room-keys'
import type { HearthProcess } from '../../e2e/harness/hearth.ts'
import { Member } from './member.ts'

/** One person in the circle, who they are, and their connection. */
export interface Seated {
  personId: string
  member: Member
}

/** The facilitator is the first. */
export type Circle = Seated[]

/** Ahead of now, milliseconds: within the time in which the invitation already works. */
const STARTS_IN_MS = 300_000
const PATIENCE_MS = 30_000
/** Between two looks at what is waited for, milliseconds. */
const LOOK_MS = 50

/** The server believes one proxy (TRUST_PROXY=1): as it would say, everybody comes from an address of their own. */
export async function openCircles(
  hearth: HearthProcess,
  { rooms, people }: { rooms: number; people: number },
): Promise<Circle[]> {
  const fay = new Guest(hearth.url, '10.0.0.1')
  // By mail: behind a proxy the links of the demo do not work.
  await fay.post('/api/sign-in-requests', { email: 'fay@hearth.example' })
  await fay.post('/api/sign-ins', { token: await mailedToken(hearth.folder) })
  const { groups } = await fay.get<GroupList>('/api/groups')
  const groupId = groups[0]?.groupId ?? ''
  return Promise.all(
    Array.from({ length: rooms }, (_, room) => openCircle(hearth.url, fay, { groupId, room, people })),
  )
}

/** Of the one mail that is on its way to the outbox. */
async function mailedToken(dataFolder: string): Promise<string> {
  const outbox = join(dataFolder, 'outbox')
  const end = Date.now() + PATIENCE_MS
  while (Date.now() < end) {
    const [name] = await readdir(outbox).catch(() => [])
    const mail = name === undefined ? '' : await readFile(join(outbox, name), 'utf8')
    const token = /\/sign-in\/([\w-]+)/.exec(mail)?.[1]
    if (token !== undefined) return token
    await pause(LOOK_MS)
  }
  throw new Error('no sign-in mail came')
}

async function openCircle(
  url: string,
  fay: Guest,
  { groupId, room, people }: { groupId: string; room: number; people: number },
): Promise<Circle> {
  const session = await fay.post<PlannedSession>('/api/sessions', {
    groupId,
    title: `Circle ${room + 1}`,
    startsAt: Date.now() + STARTS_IN_MS,
    minutes: 60,
    format: 'online',
    siteName: null,
    capacity: people,
    facilitatorIds: [],
    guideId: null,
  })
  const leader = await fay.takeSeat(`/api/sessions/${session.id}/attendances`, {})
  const circle = [leader]
  const code = session.invitationPath.split('/').at(-1)
  for (let number = 1; number < people; number++) {
    const learner = new Guest(url, `10.1.${room}.${number}`)
    const arrival = {
      name: `Learner ${number}`,
      pronouns: '',
      place: 'own-device',
      captions: false,
      agreed: true,
    }
    circle.push(await learner.takeSeat(`/api/invitations/${code}/arrivals`, arrival))
  }
  await leader.member.ask({ type: 'admitEveryone' })
  await leader.member.ask({ type: 'startSession' })
  await allAreReady(circle)
  return circle
}

/** All see each other and hold the room's key: from now on nobody is asked for one. */
async function allAreReady(circle: Circle): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!circle.every(({ member }) => isReady(member, circle.length))) {
    if (Date.now() > end) throw new Error('a circle did not come together')
    await pause(LOOK_MS)
  }
}

function isReady({ shared, own }: Member, people: number): boolean {
  if (shared === null || own === null) return false
  const { phase, keys, people: seen } = shared.view
  return (
    phase === 'live' &&
    seen.filter(({ presence }) => presence === 'here').length === people &&
    keys.newest > 0 &&
    keys.sending === keys.newest &&
    own.keys.envelope?.epoch === keys.newest &&
    own.keys.duty === null
  )
}

/** A browser at an address of its own: with a real key pair, it takes part in handing on the room's key as the web app does. */
class Guest {
  readonly #url: string
  readonly #headers: Record<string, string>
  #cookie = ''

  constructor(url: string, address: string) {
    this.#url = url
    this.#headers = { origin: url, 'x-forwarded-for': address }
  }

  get<Body>(path: string): Promise<Body> {
    return this.#send(path, 'GET')
  }

  post<Body>(path: string, body: object): Promise<Body> {
    return this.#send(path, 'POST', JSON.stringify(body))
  }

  async takeSeat(path: string, body: object): Promise<Seated> {
    const seat = await this.post<Seat>(path, body)
    const headers = { ...this.#headers, cookie: this.#cookie }
    const browser = await makeBrowserKeys()
    const keys: RoomKeys = new RoomKeys({
      sessionId: seat.sessionId,
      browser,
      send: (command) => member.send(command),
      changed: () => {},
      keep: () => {},
    })
    const auth: Handshake = { ...seat, publicKey: browser.publicKey, holds: 0, takesMedia: true }
    const member = await Member.connect({
      url: this.#url,
      auth,
      headers,
      seen: ({ own, shared }) => keys.follow({ ...(own && { own }), ...(shared && { shared: shared.view }) }),
    })
    return { personId: seat.personId, member }
  }

  async #send<Body>(path: string, method: string, body?: string): Promise<Body> {
    const answer = await fetch(this.#url + path, {
      method,
      headers: { ...this.#headers, 'content-type': 'application/json', cookie: this.#cookie },
      ...(body === undefined ? {} : { body }),
    })
    this.#cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? this.#cookie
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as Body
  }
}
