/** Port: hands one mail on. */

export interface Mail {
  to: string
  subject: string
  text: string
}

export interface Mailer {
  /** `sent`: an SMTP server took it. `kept`: written to the outbox folder, which is not sending. Throws when neither worked. */
  deliver(mail: Mail): Promise<'sent' | 'kept'>
}
