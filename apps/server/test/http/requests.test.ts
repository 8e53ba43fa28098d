import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { MAX_PACKET_BYTES } from '@hearth/protocol/limits'
import { describe, expect, it } from 'vitest'
import { arrival, expectRefusal, givenProgram, givenSession } from './given.ts'
import { type OpenHearth, openHearth } from './open-hearth.ts'

async function givenOpenLobby() {
  const hearth = await openHearth()
  const session = await givenSession(hearth, await givenProgram(hearth))
  return { hearth, session, path: `/api/invitations/${session.invitationCode}/arrivals` }
}

/** Asks with headers that fetch does not let through. */
function askAs({ port }: OpenHearth, host: string, method: string, path: string) {
  return new Promise<{ status: number; location: string | undefined; text: string }>((resolve, reject) => {
    const asking = request({ port, host: '127.0.0.1', method, path, headers: { host } }, (res) => {
      let text = ''
      res.on('data', (chunk) => {
        text += chunk
      })
      res.on('end', () => resolve({ status: res.statusCode ?? 0, location: res.headers.location, text }))
    })
    asking.on('error', reject).end()
  })
}

describe('one public address', () => {
  it('given another host, redirects a page to the public address', async () => {
    const hearth = await openHearth()
    const answer = await askAs(hearth, `localhost:${hearth.port}`, 'GET', '/j/some-code?a=1')
    expect(answer).toMatchObject({ status: 308, location: `${hearth.url}/j/some-code?a=1` })
  })

  it('given another host, refuses a change', async () => {
    const hearth = await openHearth()
    const answer = await askAs(hearth, 'evil.example', 'POST', '/api/sign-in-requests')
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'foreign-origin' })
  })

  it('given no origin at all, refuses a change', async () => {
    const { hearth, path } = await givenOpenLobby()
    const answer = await askAs(hearth, new URL(hearth.url).host, 'POST', path)
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'foreign-origin' })
  })

  it('given another host, still says whether it is healthy', async () => {
    const hearth = await openHearth()
    expect(await askAs(hearth, 'hearth-1:3000', 'GET', '/api/health')).toMatchObject({ status: 200 })
  })

  it.each(['https://evil.example', 'null', 'http://127.0.0.1', ''])(
    'given a page of the origin %o, refuses its change and lets it read nothing more',
    async (origin) => {
      const { hearth, path } = await givenOpenLobby()
      const ana = hearth.browser()
      const answer = await ana.post(path, arrival('Ana'), { headers: { origin } })
      expectRefusal(answer, 403, 'foreign-origin')
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect(ana.cookies.size).toBe(0)
    },
  )

  it('given a preflight from another origin, refuses it', async () => {
    const { hearth, path } = await givenOpenLobby()
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    expectRefusal(await hearth.browser().send('OPTIONS', path, { headers }), 403, 'foreign-origin')
  })

  it('given a plain form, refuses it', async () => {
    const { hearth, path } = await givenOpenLobby()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expectRefusal(
      await hearth.browser().post(path, undefined, { raw: 'name=Ana', headers }),
      400,
      'bad-input',
    )
  })
})

describe('bad input', () => {
  it.each([
    ['malformed JSON', '{"name": "Ana"'],
    ['a bare string', '"Ana"'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a million brackets, cut to fit', '['.repeat(MAX_PACKET_BYTES - 100)],
    ['deep JSON', `${'{"a":'.repeat(4000)}1${'}'.repeat(4000)}`],
    ['a deep name', `{"name":${'['.repeat(9000)}${']'.repeat(9000)}}`],
    ['a prototype', '{"__proto__":{"agreed":true},"constructor":{"prototype":{}}}'],
  ])('given %s, refuses it and goes on', async (_what, raw) => {
    const { hearth, session, path } = await givenOpenLobby()
    expectRefusal(await hearth.browser().post(path, undefined, { raw }), 400, 'bad-input')
    expect(await hearth.rooms.state(session.id).then((state) => Object.keys(state?.people ?? {}))).toEqual([])
    expect(await hearth.browser().post(path, arrival('Ana'))).toMatchObject({ status: 201 })
    expect(hearth.logged()).not.toMatch(/"level":"(warn|error|fatal)"/)
  })

  it('given a body over 32 KiB, refuses it as too large', async () => {
    const { hearth, path } = await givenOpenLobby()
    const answer = await hearth.browser().post(path, arrival('A'.repeat(MAX_PACKET_BYTES)))
    expectRefusal(answer, 413, 'too-large')
  })

  it('given a packed body that would unfold, refuses it', async () => {
    const { hearth, path } = await givenOpenLobby()
    const raw = gzipSync(JSON.stringify(arrival('A'.repeat(1e6))))
    const headers = { 'content-encoding': 'gzip' }
    expectRefusal(await hearth.browser().post(path, undefined, { raw, headers }), 400, 'bad-input')
  })

  it.each([
    [{ ...arrival('Ana'), name: 7 }, { name: 'not-valid' }],
    [{ ...arrival('Ana'), name: undefined }, { name: 'required' }],
    [
      { ...arrival(' \n '), pronouns: 'x'.repeat(31) },
      { name: 'required', pronouns: 'too-long' },
    ],
    [arrival('A'.repeat(41)), { name: 'too-long' }],
    [arrival('A'.repeat(1000)), { name: 'too-long' }],
    [arrival('Ana\u202E'), { name: 'unseen-characters' }],
    [{ ...arrival('Ana'), place: 'elsewhere' }, { place: 'not-valid' }],
    [{ ...arrival('Ana'), agreed: false }, { agreed: 'not-valid' }],
    [{ ...arrival('Ana'), role: 'facilitator' }, { '': 'unknown-field' }],
  ])('given %j, names the field at fault', async (body, fields) => {
    const { hearth, path } = await givenOpenLobby()
    const answer = await hearth.browser().post(path, body)
    expectRefusal(answer, 400, 'bad-input')
    expect(answer.body).toMatchObject({ fields })
  })

  it('given wrong values, repeats none of them', async () => {
    const { hearth, path } = await givenOpenLobby()
    const answer = await hearth
      .browser()
      .post(path, { ...arrival('Ana'), place: 'hunter2', secretKey: 'hunter3' })
    expect(answer.text).not.toMatch(/hunter|secretKey/)
  })
})

describe('unknown addresses', () => {
  it.each([
    ['GET', '/api/nowhere'],
    ['GET', '/api'],
    ['POST', '/api/me'],
    ['PUT', '/api/sessions'],
    ['DELETE', '/api/nowhere'],
    ['POST', '/somewhere'],
    ['GET', '/assets/gone-abc123.js'],
    ['GET', '/.env'],
    ['GET', '/assets/..%2f..%2fpackage.json'],
  ])('given %s %s, answers not-found', async (method, path) => {
    const hearth = await openHearth()
    expectRefusal(
      await hearth.browser().send(method, path, method === 'GET' ? {} : { body: {} }),
      404,
      'not-found',
    )
  })

  it('given an address that cannot be decoded, refuses it', async () => {
    const hearth = await openHearth()
    expectRefusal(await hearth.browser().get('/api/invitations/%E0%A4%A'), 400, 'bad-input')
  })
})

describe('limits', () => {
  it('given too many requests, says when to try again', async () => {
    const hearth = await openHearth('pglite', {
      limits: { take: async (name) => (name === 'requests' ? 1500 : null) },
    })
    const answer = await hearth.browser().get('/api/me')
    expectRefusal(answer, 429, 'too-many-requests')
    expect(answer.body).toMatchObject({ retryAfterMs: 1500 })
    expect(answer.headers.get('retry-after')).toBe('2')
  })

  it('given too many arrivals from one address, refuses the next, by the address the proxy saw', async () => {
    const keys: string[] = []
    const hearth = await openHearth('pglite', {
      settings: { trustProxy: 1 },
      limits: {
        take: async (name, key) => {
          if (name === 'arrivals') keys.push(key)
          return name === 'arrivals' ? 60_000 : null
        },
      },
    })
    const headers = { 'x-forwarded-for': '198.51.100.7, 2001:db8:1:2:3::9' }
    const answer = await hearth
      .browser()
      .post('/api/invitations/some-code/arrivals', arrival('Ana'), { headers })
    expectRefusal(answer, 429, 'too-many-requests')
    expect(keys).toEqual(['2001:db8:1:2'])
  })
})

describe('health', () => {
  it('given that all is well, says so', async () => {
    const hearth = await openHearth()
    expect(await hearth.browser().get('/api/health')).toMatchObject({ status: 200, body: { ok: true } })
  })

  it('given that something is out of reach, says so', async () => {
    const hearth = await openHearth('pglite', { healthy: async () => false })
    expectRefusal(await hearth.browser().get('/api/health'), 503, 'temporarily-unavailable')
  })
})
