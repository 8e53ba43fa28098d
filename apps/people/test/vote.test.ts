/** Voting, on a server that only writes down what it was asked: the ballot goes without the cookie that fetched it. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answers } from '@hearth/protocol/poll'
import { expect, onTestFinished, test } from 'vitest'
import { HttpDoor } from '../src/http-door.ts'
import { SimulatedPerson } from '../src/person.ts'

const ANSWERS: Answers = { safe: 5, heard: 4, connected: 3, led: 2, leaving: 'lighter' }

interface Asked {
  route: string
  cookie: string | undefined
  body: unknown
}

async function writingDown(): Promise<{ origin: string; asked: Asked[] }> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request
    asked.push({ route: `${method} ${url}`, cookie: headers.cookie, body: await bodyOf(request) })
    response.writeHead(url === '/arrive' ? 200 : 201, { 'set-cookie': 'hearth=ana' }).end('{}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void server.close())
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) text += chunk
  return JSON.parse(text)
}

test('Ana asks for a ballot as herself, and casts it as nobody', async () => {
  const { origin, asked } = await writingDown()
  const ana = new SimulatedPerson({
    name: 'Ana',
    number: 0,
    http: new HttpDoor(origin),
    enter: async (http) => {
      await http.request('POST', '/arrive', {})
      return { sessionId: 'noon', personId: 'ana' }
    },
    mediaFailed: () => {},
  })
  await ana.arrive()
  await ana.vote(ANSWERS)
  const token = expect.stringMatching(/^[\w-]{22}$/)
  expect(asked.slice(1)).toEqual([
    { route: 'POST /api/rooms/noon/ballot-tokens', cookie: 'hearth=ana', body: { personId: 'ana', token } },
    { route: 'POST /api/sessions/noon/ballots', cookie: undefined, body: { token, answers: ANSWERS } },
  ])
  const [given, cast] = asked.slice(1).map(({ body }) => (body as { token: string }).token)
  expect(cast).toBe(given)
})
