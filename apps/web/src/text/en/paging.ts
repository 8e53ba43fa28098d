/** English: what the link of a page leads to, for whoever is on call. */
export default {
  title: 'A circle without anybody who leads it',
  loading: 'Looking how it is now…',
  about: '{group}, {when}',
  waits:
    'Nobody who leads this circle is there. The people in it read that we are trying to reach you, and the number that your office has given.',
  ask: 'Once you press the button they read your name: “{name} has seen this.” Then do what your office has agreed for such a moment.',
  see: 'I have seen this',
  seeing: 'Telling the circle…',
  seen: 'The people in the circle read: “{name} has seen this.”',
  seenNext: 'Now do what your office has agreed for such a moment. You can close this page.',
  led: 'This call is over: somebody who leads came back, or the session closed. Should the circle be left alone again, a new one is sent.',
  over: 'This session has ended. There is nothing left to do.',
  notThereTitle: 'This link leads nowhere',
  notThere:
    'It may have been cut off on the way, be older than 30 days, or belong to another program than yours. If somebody may be waiting, call your office.',
} as const
