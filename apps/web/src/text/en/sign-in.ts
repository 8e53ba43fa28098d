/** English: signing in, for staff. */
export default {
  title: 'Sign in',
  lead: 'For those who lead circles or work for the program. Learners need no account: the invitation link is enough.',
  email: 'Your e-mail address',
  emailHint: 'The one your program knows.',
  emailFault: 'This does not look like an e-mail address.',
  send: 'Send me a link',
  sending: 'Sending…',

  sentTitle: 'Check your mail',
  sent: 'If your program knows {email}, we have sent a mail there. Open its link, or type its six digits here. Both work once, for {minutes} minutes.',
  digits: 'Six digits',
  digitsFault: 'Type the six digits from the mail.',
  digitsWrong: 'These digits are wrong or no longer valid. Use those in the newest mail, or open its link.',
  enter: 'Sign in',
  entering: 'Signing in…',
  otherAddress: 'Use another address',
  sendAgain: 'Send another mail',
  sentAgain: 'Use the digits in the newest mail. Links in earlier mails still work.',
  nothingCame:
    'Nothing came? Check your spam folder, and the address. We send ten mails in 15 minutes at most. Their links still work.',

  linkTitle: 'Sign in to Hearth',
  linkLead: 'One press, and you are in on this browser.',
  linkSpentTitle: 'This sign-in link no longer works',
  linkSpent: 'A link works once, for 15 minutes.',
  newLink: 'Get a new link',
} as const
