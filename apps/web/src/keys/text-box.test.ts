/** Sealed texts of several seats, with real keys, over a server that keeps what it gets and can open none of it. */
import type { FetchTexts, ShareTexts, WriteText } from '@hearth/protocol/http/texts'
import type { PrivateText } from '@hearth/protocol/own-view'
import type { RoomView, SharedPerson } from '@hearth/protocol/room-view'
import { type BrowserKeys, makeBrowserKeys } from '@hearth/sealed/browser-keys'
import { deriveEpochKeys, type EpochKeys, makeEpochKey } from '@hearth/sealed/epoch-key'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ownView, person, sharedView } from '../testing/views.ts'
import { KnownKeys } from './known-keys.ts'
import { TextBox } from './text-box.ts'

const NAMES = ['ana', 'fay', 'jo', 'sol'] as const
type Name = (typeof NAMES)[number]

let browsers: Record<Name, BrowserKeys>
let boxes: Record<Name, TextBox>
let known: Record<Name, KnownKeys>
let keysOfRoom: Map<number, EpochKeys>
/** As the server has them. */
let written: WriteText[]
let shares: ShareTexts[]
/** What came over the wire, to search. */
let wire: string
let offline: number
/** Told by a server that lies: whose key sealed a text. */
let sealedBy: string | null

beforeEach(async () => {
  written = []
  shares = []
  wire = ''
  offline = 0
  sealedBy = null
  keysOfRoom = new Map([[1, await deriveEpochKeys(makeEpochKey())]])
  const pairs = await Promise.all(NAMES.map(async (name) => [name, await makeBrowserKeys()] as const))
  browsers = Object.fromEntries(pairs) as Record<Name, BrowserKeys>
  known = Object.fromEntries(NAMES.map((name) => [name, new KnownKeys()])) as Record<Name, KnownKeys>
  boxes = Object.fromEntries(NAMES.map((name) => [name, boxOf(name)])) as Record<Name, TextBox>
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (offline-- > 0) throw new TypeError('failed to fetch')
    wire += String(init.body)
    return answer(path, JSON.parse(String(init.body)))
  })
})

const boxOf = (name: Name, changed = () => {}) =>
  new TextBox({
    seat: { sessionId: 'session', personId: name },
    browser: browsers[name],
    room: {
      get held() {
        return keysOfRoom
      },
      sending: 1,
    },
    known: known[name],
    changed,
  })

function answer(path: string, body: WriteText | FetchTexts | ShareTexts): Response {
  if ('ids' in body) {
    const texts = body.ids.flatMap((id) => {
      const text = written.find((one) => one.id === id)
      return text === undefined ? [] : [{ id, body: text.body, key: keyFor(text, body.personId) }]
    })
    return new Response(JSON.stringify({ texts }), { headers: { 'content-type': 'application/json' } })
  }
  if ('with' in body) shares.push(body)
  else if (!written.some(({ id }) => id === body.id)) written.push(body)
  expect(path).toMatch(/^\/api\/rooms\/session\/texts/)
  return new Response(null, { status: 204 })
}

function keyFor({ id, where }: WriteText, personId: string) {
  if (!('keys' in where)) return null
  const own = where.keys.find((key) => key.personId === personId)
  if (own !== undefined) return { sealed: own.sealed, sealedBy: sealedBy ?? where.fromKey }
  const shared = shares.find((share) => share.with === personId)
  const sealed = shared?.keys.find((key) => key.id === id)?.sealed
  return shared === undefined || sealed === undefined ? null : { sealed, sealedBy: shared.fromKey }
}

const seated = (name: Name): SharedPerson => ({
  ...person(name, NAMES.indexOf(name) + 1),
  role: name === 'fay' || name === 'jo' ? 'facilitator' : 'learner',
  publicKey: browsers[name].publicKey,
})

/** What somebody sees: all four in the circle, Fay and Jo connected who lead, and what was written. */
function viewsOf(
  name: Name,
  change: { people?: readonly Name[]; texts?: Partial<PrivateText>[] } = {},
): Partial<RoomView> {
  const { people = NAMES, texts = written.map(named) } = change
  const circle = written.flatMap(({ id, personId, where }) =>
    where.kind === 'chat' ? [{ id, from: personId, epoch: where.epoch, at: 0 }] : [],
  )
  return {
    own: ownView({
      personId: name,
      name,
      texts: texts.filter((text): text is PrivateText => text.readers !== undefined),
      help: {
        goesTo: (['fay', 'jo'] as const).map((one) => ({
          personId: one,
          name: one,
          role: 'facilitator',
          publicKey: browsers[one].publicKey,
        })),
        requests: [],
      },
    }),
    shared: sharedView({
      people: people.map(seated),
      chat: { open: true, texts: circle },
    }),
  }
}

/** As the own view of whoever reads it names it. */
const named = ({ id, personId, where }: WriteText): Partial<PrivateText> =>
  'keys' in where
    ? {
        id,
        from: personId,
        name: personId,
        thread: where.kind === 'private' ? where.thread : null,
        readers: where.keys.map((key) => ({ personId: key.personId, name: key.personId })),
        at: 0,
      }
    : {}

/** Resolves with what this person's browser makes of the text that was written last. */
async function read(name: Name, views = viewsOf(name)) {
  const id = written.at(-1)?.id ?? ''
  known[name].follow(views)
  boxes[name].follow(views)
  await vi.waitFor(() => expect(boxes[name].contentOf(id).state).not.toBe('coming'))
  return boxes[name].contentOf(id)
}

describe('in private', () => {
  it('Ana writes to Fay alone: Fay reads it, and Ana after a reload; nobody else, and nobody in between', async () => {
    boxes.ana.follow(viewsOf('ana'))
    expect(await boxes.ana.writePrivately(['fay'], 'ana', 'I am afraid of Monday')).toEqual({ ok: true })
    expect(await read('fay')).toEqual({ state: 'there', text: 'I am afraid of Monday' })
    boxes.ana = boxOf('ana')
    expect(await read('ana')).toEqual({ state: 'there', text: 'I am afraid of Monday' })
    expect(await read('jo')).toEqual({ state: 'unreadable' })
    expect(wire).not.toContain('Monday')
    expect(wire).not.toContain(btoa('I am afraid').slice(0, 12))
  })

  it('Ana knows at once what she has written, before any view names it', async () => {
    boxes.ana.follow(viewsOf('ana'))
    await boxes.ana.writePrivately(['fay'], 'ana', 'hello')
    expect(boxes.ana.contentOf(written[0]?.id ?? '')).toEqual({ state: 'there', text: 'hello' })
  })

  it('Fay answers the thread, and those who lead speak among themselves', async () => {
    boxes.ana.follow(viewsOf('ana'))
    await boxes.ana.writePrivately(['fay', 'jo'], 'ana', 'are you there?')
    boxes.fay.follow(viewsOf('fay'))
    await boxes.fay.writePrivately(['jo'], 'ana', 'we are here')
    for (const name of ['ana', 'jo'] as const) {
      expect(await read(name)).toEqual({ state: 'there', text: 'we are here' })
    }
    await boxes.fay.writeToLane(['jo'], 'shall I step out?')
    expect(written.at(-1)?.where).toMatchObject({
      kind: 'lane',
      keys: [{ personId: 'fay' }, { personId: 'jo' }],
    })
    expect(await read('jo')).toEqual({ state: 'there', text: 'shall I step out?' })
  })

  it('Sol came later: reads it once Ana has said yes, and not before', async () => {
    boxes.ana.follow(viewsOf('ana'))
    await boxes.ana.writePrivately(['fay'], 'ana', 'earlier')
    expect(await read('sol')).toEqual({ state: 'unreadable' })
    boxes.ana = boxOf('ana')
    await read('ana')
    expect(await boxes.ana.share('sol')).toEqual({ ok: true })
    boxes.sol = boxOf('sol')
    expect(await read('sol')).toEqual({ state: 'there', text: 'earlier' })
  })

  it('who is nowhere on the screen cannot be written to', async () => {
    boxes.ana.follow(viewsOf('ana', { people: ['ana', 'fay'] }))
    expect(await boxes.ana.writePrivately(['sol'], 'ana', 'hello')).toEqual({
      ok: false,
      code: 'cannot-read',
    })
    expect(written).toEqual([])
  })

  it('what is said to be Ana’s, and was sealed by a browser that is not the one on the screen, is not read', async () => {
    boxes.ana.follow(viewsOf('ana'))
    await boxes.ana.writePrivately(['fay'], 'ana', 'hello')
    sealedBy = browsers.sol.publicKey
    expect(await read('fay')).toEqual({ state: 'unreadable' })
  })

  it('of Ana, who has left, Fay still reads it', async () => {
    boxes.ana.follow(viewsOf('ana'))
    await boxes.ana.writePrivately(['fay'], 'ana', 'I am worried')
    expect(await read('fay', viewsOf('fay', { people: ['fay', 'jo'] }))).toMatchObject({ state: 'there' })
  })

  it('a text that the server shows as another person’s is not read', async () => {
    boxes.ana.follow(viewsOf('ana'))
    await boxes.ana.writePrivately(['fay'], 'ana', 'hello')
    const texts = written.map((text) => ({ ...named(text), from: 'sol', name: 'sol' }))
    expect(await read('fay', viewsOf('fay', { texts }))).toEqual({ state: 'unreadable' })
  })
})

describe('to the circle', () => {
  it('all who hold the key read it; who holds none of that epoch does not', async () => {
    boxes.ana.follow(viewsOf('ana'))
    await boxes.ana.writeToCircle('chat', 'good evening')
    expect(written[0]?.where).toEqual({ kind: 'chat', epoch: 1 })
    expect(await read('jo')).toEqual({ state: 'there', text: 'good evening' })
    keysOfRoom = new Map([[2, await deriveEpochKeys(makeEpochKey())]])
    expect(await read('sol')).toEqual({ state: 'unreadable' })
    expect(wire).not.toContain('evening')
  })

  it('a text under a key that is on its way is coming, and is read once it is here', async () => {
    boxes.ana.follow(viewsOf('ana'))
    await boxes.ana.writeToCircle('chat', 'good evening')
    const [key] = keysOfRoom.values()
    keysOfRoom = new Map()
    const id = written[0]?.id ?? ''
    boxes.jo.follow(viewsOf('jo'))
    await vi.waitFor(() => expect(wire).toContain('"ids"'))
    expect(boxes.jo.contentOf(id)).toEqual({ state: 'coming' })
    keysOfRoom = new Map(key === undefined ? [] : [[1, key]])
    expect(await read('jo')).toEqual({ state: 'there', text: 'good evening' })
  })

  it('without a key nothing is sent', async () => {
    keysOfRoom = new Map()
    boxes.ana.follow(viewsOf('ana'))
    expect(await boxes.ana.writeToCircle('chat', 'hello')).toEqual({ ok: false, code: 'keys-moved' })
    expect(written).toEqual([])
  })
})

describe('a bad network', () => {
  it('what got no answer is sent again, as the same text, and in the end given back', {
    timeout: 20_000,
  }, async () => {
    boxes.ana.follow(viewsOf('ana'))
    offline = 1
    expect(await boxes.ana.writeToCircle('chat', 'hello')).toEqual({ ok: true })
    expect(written).toHaveLength(1)
    offline = 9
    expect(await boxes.ana.writeToCircle('chat', 'again')).toEqual({
      ok: false,
      code: 'temporarily-unavailable',
    })
  })
})
