/** English: waiting in the lobby. */
export default {
  region: 'Lobby',
  lead: '{group}, with {facilitators}. Planned for {length}.',
  waiting: 'You are in the lobby. A facilitator will let you in.',
  next: 'There is nothing you need to do. Nobody sees or hears you yet. Keep this page open; it changes by itself.',
  staffNext:
    'You come as one of the program’s staff, to be with a circle that others lead. Beside your name they read that you are; they let you in when the moment is right. Keep this page open; it changes by itself.',
  notNow: 'Not just now',
  notNowMore:
    'A facilitator has asked you to wait a little longer. It may be a bad moment to open the door. You can ask again.',
  thenAsk: 'You can ask again.',
  askAgain: 'Ask again',
  askingAgain: 'Asking…',
  in: 'You are in. It begins when {facilitators} starts it.',
  inMore: 'Nobody sees or hears you before that. Your microphone stays as you left it.',
  planned: 'Planned for {time}.',
  as: 'You come in as',
  captions: 'to type captions. If that is a mistake, leave and open your link again.',
  showMe: 'See my picture',
  showMeNote: 'Only you see this.',
} as const
