/** English: the page of somebody whom a facilitator has removed. Calm, without blame, with people to turn to. */
export default {
  title: 'Your part in this session has ended',
  lead: 'A facilitator has decided so. You are out of the circle: nobody sees or hears you, and your seat and name are gone from it.',
  why: 'This page does not know why. It can happen by mistake, or because something was hard in the circle. It says nothing about your worth, and Hearth forgets it when the session is over.',
  askTitle: 'Ask to be contacted',
  askLead:
    'The wellness office of your program can get in touch with you. What you write here is for the office; the circle and its facilitators do not see it. It is kept on the server of your program until the office has dealt with it, and it is not end-to-end encrypted yet: whoever runs that server could read it. You can ask until the session ends.',
  reach: 'How can they reach you?',
  reachHint: 'A phone number or a mail address; your name too, if you like.',
  ask: 'Ask to be contacted',
  asking: 'Sending…',
  asked:
    'Your request is kept for the office. This page cannot tell whether somebody has read it. If you cannot wait, turn to one of the people above.',
  askAgain: 'Change what I wrote',
  mistake:
    'If you think this was a mistake, you can open your invitation link again. It leads to the lobby, and a facilitator decides.',
} as const
