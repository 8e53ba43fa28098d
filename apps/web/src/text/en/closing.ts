/** English: the poll at the close. Says who reads what, and no more than is true. */
export default {
  title: 'Before you go',
  lead: 'Five short questions about this session. You need not answer them.',
  whoReads:
    'Your answers go without your name and without a cookie. They are shown only together with at least three others’. Whoever runs the server could still link them to you until blind ballots come.',

  safe: 'I felt safe here',
  heard: 'I could say what I wanted, or stay silent',
  connected: 'I feel less alone with this',
  led: 'The facilitation helped the circle',
  notAtAll: 'Not at all',
  fully: 'Fully',
  step: '{count}',
  stepLow: '{count}, not at all',
  stepHigh: '{count}, fully',
  leaving: 'How do you leave, compared with how you came?',
  lighter: 'Lighter',
  same: 'The same',
  heavier: 'Heavier',
  missing: 'An answer is missing here.',

  send: 'Send my answers',
  sending: 'Sending…',
  skip: 'Skip the poll',
  notReady: 'Your ballot could not be fetched yet.',
  notSent: 'Your answers were not sent. They are still here.',
  over: 'The time for answers is over. Thank you for wanting to give them.',
  elsewhereTitle: 'Your answers were begun elsewhere',
  elsewhere:
    'You have opened this poll on another device or in another tab. It can be finished there, and only there.',
  goOn: 'Go on',
  answered: 'Your answers are in.',
} as const
