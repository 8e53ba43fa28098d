/** Posts JSON, signed as Standard Webhooks says, so that whoever receives it knows from whom and when it is. */
import { Webhook as Signer } from 'standardwebhooks'
import type { WebhookConfig } from '../config.ts'
import type { Webhook } from './webhook.ts'

const PATIENCE_MS = 10_000
/** What the receiver answers that wants no more of these. */
const GONE = 410

export function createSignedWebhook({ url, secret }: WebhookConfig): Webhook {
  const signer = new Signer(secret)
  return {
    async post(id, body) {
      const payload = JSON.stringify(body)
      const now = new Date()
      const response = await fetch(url, {
        method: 'POST',
        // A signed message goes to the address that was configured, and nowhere else.
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
          'webhook-signature': signer.sign(id, now, payload),
        },
        body: payload,
      })
      await response.body?.cancel()
      if (response.ok) return 'sent'
      if (response.status === GONE) return 'refused'
      throw new Error(`the webhook answered ${response.status}`)
    },
  }
}
