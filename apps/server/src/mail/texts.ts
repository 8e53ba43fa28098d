/** The words of every mail. No mail says anything about a session or about who takes part. */
import { SIGN_IN_MS } from '@hearth/protocol/limits'
import type { Mail } from './mailer.ts'

export function signInMail(to: { to: string; name: string; link: string; digits: string }): Mail {
  const minutes = SIGN_IN_MS / 60_000
  return {
    to: to.to,
    subject: 'Sign in to Hearth',
    text: `Hello ${to.name},

open this page and press the button to sign in to Hearth:

${to.link}

Or type these six digits where you asked to sign in: ${to.digits}

Both work once, for ${minutes} minutes. If it was not you who asked, you can ignore this mail: nobody gets in without it.
`,
  }
}
