/** A real HTTP listener for tests: the program's own system, which checks the signature as a receiver would. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { onTestFinished } from 'vitest'

export const SIGNING_SECRET = `whsec_${Buffer.from('a secret of the tests, 32 bytes!').toString('base64')}`

export interface WebhookListener {
  url: string
  /** Bodies whose signature was right, of calls that were taken, in order. */
  taken: unknown[]
  /** `webhook-id` of every call. */
  ids: string[]
  /** How the next calls are answered, then 204 again. */
  answerNext(...statuses: number[]): void
}

export async function openWebhookListener(): Promise<WebhookListener> {
  const taken: unknown[] = []
  const ids: string[] = []
  const next: number[] = []
  const receiver = new Webhook(SIGNING_SECRET)
  const http = createServer(async (req, res) => {
    let payload = ''
    for await (const chunk of req) payload += String(chunk)
    const headers = Object.fromEntries(
      Object.entries(req.headers).map(([name, text]) => [name, String(text)]),
    )
    ids.push(headers['webhook-id'] ?? '')
    let status = next.shift() ?? 204
    try {
      const body = receiver.verify(payload, headers)
      if (status < 300) taken.push(body)
    } catch {
      status = 401
    }
    res.writeHead(status, { location: '/elsewhere' }).end()
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    http.closeAllConnections()
    return new Promise<void>((resolve) => http.close(() => resolve()))
  })
  const { port } = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/pages`,
    taken,
    ids,
    answerNext: (...statuses) => void next.push(...statuses),
  }
}
