/** English: signing in, for staff. */
export default {
  title: 'Sign in',
  lead: 'For those who lead circles or work for the program. Learners need no account: the invitation link is enough.',
  email: 'Your e-mail address',
  emailHint: 'The one your program knows.',
  emailFault: 'This does not look like an e-mail address.',
  send: 'Send me a link',
  sending: 'Sending…',

  sentTitle: 'Look into your mail',
  sent: 'If {email} is known here, a mail is on its way. Open the link in it, or type the six digits it names. Both work once, for {minutes} minutes.',
  digits: 'Six digits',
  digitsFault: 'Type the six digits from the mail.',
  digitsWrong: 'These digits are not right, or no longer valid. Look at the newest mail.',
  enter: 'Sign in',
  entering: 'Signing in…',
  otherAddress: 'Use another address',
  sendAgain: 'Send another mail',
  sentAgain: 'Another mail is on its way. Only the newest one counts.',
  nothingCame:
    'Nothing came? Look into the spam folder, and check that this is the address your program knows.',

  linkTitle: 'Sign in to Hearth',
  linkLead: 'One press, and you are in on this browser.',
  linkSpentTitle: 'This sign-in link no longer works',
  linkSpent: 'A link works once, for a quarter of an hour, and only the newest one counts.',
  newLink: 'Get a new link',
} as const
