/** A real SMTP server for tests: takes every mail and keeps it, parsed. */
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface TestMailServer {
  url: string
  /** In order of arrival. */
  taken: ParsedMail[]
  /** From now on every mail is refused. */
  refuseAll(): void
}

export async function openMailServer(): Promise<TestMailServer> {
  const taken: ParsedMail[] = []
  let refusing = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (address, _session, done) => done(refusing ? new Error(`no ${address.address} here`) : null),
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        taken.push(mail)
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refuseAll: () => {
      refusing = true
    },
  }
}
