/** Writes each mail into a folder that only this user can read. Keeping a mail is not sending it. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomId } from '../random-id.ts'
import type { Mailer } from './mailer.ts'

export function createOutboxMailer(folder: string, from: string): Mailer {
  return {
    async deliver({ to, subject, text }) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const date = new Date()
      const name = `${date.toISOString().replaceAll(':', '-')}-${randomId().slice(0, 6)}.eml`
      const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Date: ${date.toUTCString()}`]
      await writeFile(join(folder, name), [...head, '', text].join('\n'), { mode: 0o600, flag: 'wx' })
      return 'kept'
    },
  }
}
