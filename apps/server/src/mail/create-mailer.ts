/** Chooses how mail goes out. */
import type { Clock } from '../clock.ts'
import type { Mailer } from './mailer.ts'
import { createOutboxMailer } from './outbox-mailer.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

/** Without an SMTP server mail is kept in the folder `outbox`. */
export function createMailer(
  { smtpUrl, from, outbox }: { smtpUrl: string | null; from: string; outbox: string },
  clock: Clock,
): Mailer {
  return smtpUrl === null ? createOutboxMailer(outbox, from, clock) : createSmtpMailer(smtpUrl, from)
}
