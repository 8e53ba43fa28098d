/** English: the home page, for somebody who has never heard of Hearth. */
export default {
  title: 'Peer-support circles for medical learners',
  headline: 'A circle for people who look after others',
  lead: 'Hearth is where medical students, residents and other trainees meet in a small circle of peers and talk about what training asks of them. Two trained peers lead it. Nothing is recorded, and nobody grades you.',
  signIn: 'Sign in',

  comingTitle: 'You have an invitation?',
  coming:
    'Open the link you were sent. It brings you straight to your circle: you choose a name to be called by, and that is all. There is no account and nothing to install.',

  howTitle: 'What an hour is like',
  circleTitle: 'A small circle',
  circle:
    'Mostly four to fourteen people, for an hour or so. Everybody online, or part of the circle together in one room.',
  paceTitle: 'At your own pace',
  pace: 'Camera and microphone are yours to open. You may speak, or only listen: listening is taking part. You can leave at any moment.',
  quietTitle: 'It stays in the circle',
  quiet:
    'Sound, picture and private words are encrypted from browser to browser; the server only passes them on. Hearth keeps no list of who came, and when a session has ended, the names go with it.',
  honestTitle: 'Honest about its limits',
  honest:
    'A person beside you could still record. And where somebody may be in danger, or the law requires a report, confidentiality ends. You read this before you join, not after.',

  leadTitle: 'You lead circles, or work for the program?',
  lead2: 'Sign in with the e-mail address your program knows. You get a link by mail; there is no password.',

  urgentTitle: 'If it cannot wait',
  urgent:
    'Hearth is not an emergency service. If you or somebody near you is in danger now, call your local emergency number.',
} as const
