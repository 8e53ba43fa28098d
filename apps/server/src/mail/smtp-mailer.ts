/** Hands mail to an SMTP server. */
import { createTransport } from 'nodemailer'
import { type Mailer, MailRefused } from './mailer.ts'

const PATIENCE_MS = 10_000

/** Throws when the server does not take a mail; it is not tried again. */
export function createSmtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async deliver({ to, subject, text }) {
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text })
      } catch (error) {
        throw isFinal(error) ? new MailRefused('the mail server refused a mail', { cause: error }) : error
      }
      return 'sent'
    },
  }
}

/** SMTP's 4xx may be tried again, its 5xx may not. */
function isFinal(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined
  return typeof code === 'number' && code >= 500
}
