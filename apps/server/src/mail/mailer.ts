/** Port: hands one mail on. */

/** The mail server will never take this one. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}

export interface Mail {
  to: string
  subject: string
  text: string
}

export interface Mailer {
  /** `sent`: an SMTP server took it. `kept`: written to the outbox folder, which is not sending. Throws when neither worked, MailRefused where trying again is of no use. */
  deliver(mail: Mail): Promise<'sent' | 'kept'>
}
