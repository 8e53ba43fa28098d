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

/** To whoever is on call. It names nobody and no group: a mail is read by more people than it is for. */
export const pageMail = ({ to, link }: { to: string; link: string }): Mail => ({
  to,
  subject: 'A Hearth session needs whoever is on call',
  text: `A Hearth session needs whoever is on call: nobody who leads it is there.

Open this page and say that you have seen it. It asks you to sign in, and shows which group it is:

${link}

Until somebody says so, the people in the session read that we are still trying to reach you, and see the number that your office has given. This mail goes to one address only; who else may be told, your office's settings say.
`,
})

/** To the person on call, about a referral for today. It names nobody and no session. */
export const referralMail = ({ to, link }: { to: string; link: string }): Mail => ({
  to,
  subject: 'A Hearth referral is for today',
  text: `A facilitator has referred somebody to your wellness office, for today.

Open the office's inbox, and press "I have received it":

${link}

It asks you to sign in. Until somebody has pressed that button, the facilitator reads that nobody has seen it, and has your number.
`,
})
