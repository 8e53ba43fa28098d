/** Hands mail to an SMTP server. */
import { createTransport } from 'nodemailer'
import type { Mailer } from './mailer.ts'

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
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text })
      return 'sent'
    },
  }
}
