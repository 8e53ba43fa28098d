/** What the web app makes of the server's answers, of no answer, and of answers by something in between. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { request } from './request.ts'
import { setTabStaff } from './tab-staff.ts'

const answers = (body: BodyInit | null, init: ResponseInit) => {
  const fetched = vi.fn(async (_path: string, _init: RequestInit) => new Response(body, init))
  vi.stubGlobal('fetch', fetched)
  return fetched
}
const json = { 'content-type': 'application/json; charset=utf-8' }

afterEach(() => vi.unstubAllGlobals())

describe('given the server answers', () => {
  test('then its JSON is the value', async () => {
    answers('{"a":1}', { headers: json })
    expect(await request('GET', '/api/x')).toEqual({ ok: true, value: { a: 1 } })
  })

  test('then an answer without content has no value', async () => {
    answers(null, { status: 204 })
    expect(await request('DELETE', '/api/x')).toEqual({ ok: true, value: undefined })
  })

  test('then problem details become a refusal with its fields', async () => {
    const problem = {
      type: 'about:blank',
      title: '',
      status: 400,
      code: 'bad-input',
      fields: { name: 'required' },
    }
    answers(JSON.stringify(problem), { status: 400, headers: { 'content-type': 'application/problem+json' } })
    expect(await request('POST', '/api/x', {})).toEqual({
      ok: false,
      code: 'bad-input',
      fields: { name: 'required' },
    })
  })

  test('then a refusal to come again later says when', async () => {
    const problem = { code: 'too-many-requests', retryAfterMs: 4000 }
    answers(JSON.stringify(problem), { status: 429, headers: { 'content-type': 'application/problem+json' } })
    expect(await request('GET', '/api/x')).toEqual({
      ok: false,
      code: 'too-many-requests',
      retryAfterMs: 4000,
    })
  })
})

describe('given something in between answers, or nothing', () => {
  test.each([
    [502, 'temporarily-unavailable'],
    [504, 'temporarily-unavailable'],
    [500, 'unexpected'],
    [404, 'unexpected'],
  ])('then a page with status %i is %s', async (status, code) => {
    answers('<html></html>', { status, headers: { 'content-type': 'text/html' } })
    expect(await request('GET', '/api/x')).toEqual({ ok: false, code })
  })

  test('then a broken network is offline', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed to fetch')))
    expect(await request('GET', '/api/x')).toEqual({ ok: false, code: 'offline' })
  })

  test('then a server that is silent too long gave no answer', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new DOMException('', 'TimeoutError')))
    expect(await request('GET', '/api/x')).toEqual({ ok: false, code: 'no-answer' })
  })

  test('then an answer cut off in the middle is offline', async () => {
    answers('{"a":', { headers: json })
    expect(await request('GET', '/api/x')).toEqual({ ok: false, code: 'offline' })
  })
})

test('given Fay signed in on this tab, then the tab names Fay; a POST is always JSON', async () => {
  const fetched = answers('{}', { headers: json })
  setTabStaff('fay')
  await request('POST', '/api/x')
  const sent = fetched.mock.calls[0]?.[1]
  expect(sent?.headers).toMatchObject({ 'hearth-staff': 'fay', 'content-type': 'application/json' })
  expect(sent?.body).toBe('{}')
})

test('given somebody sends as nobody, then no cookie goes along, and no member of staff is named', async () => {
  const fetched = answers('{}', { headers: json })
  setTabStaff('fay')
  await request('POST', '/api/x', { a: 1 }, 'nobody')
  const sent = fetched.mock.calls[0]?.[1]
  expect(sent?.credentials).toBe('omit')
  expect(sent?.headers).not.toHaveProperty('hearth-staff')
  await request('POST', '/api/x')
  expect(fetched.mock.calls[1]?.[1].credentials).toBe('same-origin')
})
