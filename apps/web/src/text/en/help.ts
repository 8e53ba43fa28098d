/** English: asking for help in private, as its author reads it. Says only what has happened. */
export default {
  ask: 'Ask for help',
  short: 'Help',

  // What can be asked for: one tap each
  what: 'What do you need?',
  whatElse: 'Something else',
  pause: 'I need a pause',
  technical: 'Something technical',
  message: 'Message the facilitators',
  messageHint: 'They learn that you would like a word. If you like, write it below.',
  worried: 'I am worried about someone',
  'not-ok': 'I am not OK',
  thereWrote: 'Your request is there, and {name} has written to you.',
  goesTo: 'This goes to {names} at once. Nobody else in the circle is shown anything.',
  nobodyConnected:
    'No facilitator is connected just now. Your request waits for them. Nobody else in the circle is shown anything.',

  // How it stands
  yours: { one: 'Your request', other: 'Your requests' },
  sending: 'Sending…',
  sendingOffline: 'Sending as soon as the connection is back…',
  left: '{name} has seen this and left it to the others. Nobody else has said yet that they have seen it.',
  there: 'Your request is there. Nobody has said yet that they have seen it.',
  seenBy: 'Seen by {name}.',
  'in-a-moment': '{name}: I am with you in a moment.',
  'talk-after': '{name}: Let us talk after.',
  'step-out': '{name}: Please step out with me.',
  aloneMore: 'Hearth has no room aside yet. {name} will say how.',
  away: '{name} is not connected any more. Your request waits for somebody of those who lead.',
  closed: '{name} has closed this.',
  'handed-over':
    '{name} has handed this to the wellness office. Whether somebody there has read it, this page cannot tell.',
  withdrawn: 'You have taken this back. It stays until one of those who lead has ended it.',
  notSent: 'This was not sent.',
  takeBack: 'Take it back',
  takingBack: 'Taking it back…',
  takingBackOffline: 'Taking it back as soon as the connection is back…',

  // Over the bar, in the lobby, at the farewell
  line: 'Your request for help',
  open: 'Open',
  wrote: '{name} has written to you.',
  textNotSent: 'What you wrote was not sent. It is still there.',
  more: { one: 'And one more request.', other: 'And {count} more requests.' },
  dismiss: 'Put this away',
  leaveStays:
    'Your request stays with the facilitators, with your name, until one of them has ended it, or the session is over.',

  // Read out
  said: 'Your request for help: {words}',
} as const
