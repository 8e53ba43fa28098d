/** Makes a sign-in link with its six digits and mails both to a member of staff; to anybody else, nothing. */
import { randomInt } from 'node:crypto'
import { SIGN_IN_MS } from '@hearth/protocol/limits'
import { signInMail } from '../mail/texts.ts'
import { randomId } from '../random-id.ts'
import { secretHash } from '../secret-hash.ts'
import type { HttpDeps } from './deps.ts'

/** Six digits alone have a million hashes. With the mail address, each person has their own million. */
export const digitsHash = (email: string, digits: string): string => secretHash(`${email}:${digits}`)

export async function mailSignIn(
  { store, clock, mailer, settings, log }: HttpDeps,
  email: string,
): Promise<void> {
  const staff = await store.staff.byEmail(email)
  if (staff === null) return
  const token = randomId()
  const digits = String(randomInt(1_000_000)).padStart(6, '0')
  await store.staff.requestSignIn({
    staffId: staff.id,
    tokenHash: secretHash(token),
    digitsHash: digitsHash(staff.email, digits),
    expiresAt: clock.now() + SIGN_IN_MS,
  })
  const link = `${settings.publicUrl}/sign-in/${token}`
  const outcome = await mailer.deliver(signInMail({ to: staff.email, name: staff.name, link, digits }))
  log.info({ outcome }, 'sign-in mail')
}
