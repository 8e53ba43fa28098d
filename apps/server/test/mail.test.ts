import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createMailer } from '../src/mail/create-mailer.ts'
import { signInMail } from '../src/mail/texts.ts'
import { openMailServer } from './mail-server.ts'

const mail = signInMail({
  to: 'fay@campus.example',
  name: 'Fay Okafor',
  link: 'https://hearth.example/sign-in/token',
  digits: '012345',
})

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-mail-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

describe('mail', () => {
  it('given an SMTP server, sends', async () => {
    const server = await openMailServer()
    const mailer = createMailer({
      smtpUrl: server.url,
      mailFrom: 'Hearth <hearth@hearth.example>',
      dataDir: emptyFolder(),
    })
    expect(await mailer.deliver(mail)).toBe('sent')
    expect(server.taken).toMatchObject([
      {
        subject: 'Sign in to Hearth',
        text: mail.text,
        from: { value: [{ name: 'Hearth', address: 'hearth@hearth.example' }] },
        to: { value: [{ address: 'fay@campus.example' }] },
      },
    ])
  })

  it('given an SMTP server that refuses, or none that answers, throws', async () => {
    const server = await openMailServer()
    server.refuseAll()
    const settings = { mailFrom: 'hearth@hearth.example', dataDir: emptyFolder() }
    await expect(createMailer({ ...settings, smtpUrl: server.url }).deliver(mail)).rejects.toThrow()
    await expect(createMailer({ ...settings, smtpUrl: 'smtp://127.0.0.1:1' }).deliver(mail)).rejects.toThrow()
  })

  it('given none, keeps each mail where only this account can read it, and says that it is not sent', async () => {
    const dataDir = emptyFolder()
    const mailer = createMailer({ smtpUrl: null, mailFrom: 'Hearth <hearth@localhost>', dataDir })
    expect(await mailer.deliver(mail)).toBe('kept')
    expect(await mailer.deliver(mail)).toBe('kept')
    const outbox = join(dataDir, 'outbox')
    const files = readdirSync(outbox)
    expect(files).toHaveLength(2)
    const file = join(outbox, files[0] ?? '')
    expect(statSync(outbox).mode & 0o777).toBe(0o700)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('To: fay@campus.example\nSubject: Sign in to Hearth\n')
    expect(text).toContain('\nhttps://hearth.example/sign-in/token\n')
    expect(text).toContain('012345')
  })
})
