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
  notReady: 'Your answers cannot be sent yet. They stay here.',
  notSent: 'Your answers were not sent. They are still here.',
  over: 'The time for answers is over. Thank you for wanting to give them.',
  elsewhereTitle: 'Your ballot was given out already',
  elsewhere:
    'It went to another device or another tab of yours. If you have not used it, it can be used only there.',
  goOn: 'Go on',
} as const
