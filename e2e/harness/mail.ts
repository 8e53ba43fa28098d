/** A real SMTP server for a test: takes every mail and keeps it, parsed; or takes none for some addresses. */
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  url: string
  /** In order of arrival. */
  taken: ParsedMail[]
  stop(): Promise<void>
}

/** `unknown`: addresses that it says nobody has. */
export async function openMailServer(...unknown: string[]): Promise<MailServer> {
  const taken: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => done(unknown.includes(address) ? noSuch(address) : null),
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        taken.push(mail)
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Not for now: for good. */
const noSuch = (address: string): Error =>
  Object.assign(new Error(`no ${address} here`), { responseCode: 550 })
