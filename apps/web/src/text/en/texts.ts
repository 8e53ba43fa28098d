/** English: what is written in a session: in private, among those who lead, in the circle; captions, and the safety words. */
export default {
  // Writing
  send: 'Send',
  sending: 'Sending…',
  sent: 'Sent.',
  sendKeys: 'Ctrl and Enter together send it too.',
  left: { one: '{count} character left', other: '{count} characters left' },
  tooMany: { one: '{count} character too many', other: '{count} characters too many' },
  coming: 'One moment…',
  unreadable: 'This browser cannot open it: it was sealed to another one, or not by who is named here.',
  you: 'You',
  youInside: 'you',
  canRead: 'Can be read by {names}',
  saidText: '{name}: {text}',

  // One's own words to those who lead
  own: 'In your own words',
  ownField: 'Write to those who lead',
  whoIsToRead: 'Who is to read it?',
  everyone: 'All of them: {names}',
  only: 'Only {name}',
  nameWithRole: '{name} ({role})',
  willRead: '{names} can read this, nobody else.',
  nobodyReads: 'Nobody who could read this is connected just now.',
  chosenGone: '{name} is not connected any more. Choose who is to read this.',
  waitsForReaders: 'What you write stays here, unsent, while this page is open.',
  cameLater: '{name} is here now, and will not read what you are writing.',
  letRead: 'Let {name} read it too',
  notSent: 'Not sent: the connection is away. Your words stay here; send them once more when it is back.',
  written: 'What has been written',
  readsNone: '{name} is here and cannot read what stands here.',
  readsSome: '{name} is here and cannot read all that stands here.',
  show: 'Show it to {name}',
  showQuestion: 'Show {name} everything that you can read here? It cannot be taken back.',
  showYes: 'Yes, show it to {name}',
  showNot: 'Do not show it',
  showing: 'Showing it…',
  shown: '{name} can read this conversation now.',

  // Those who lead
  threads: 'Conversations',
  threadOf: 'Conversation with {name}',
  answerField: 'Write to {name}',
  sendTo: 'Send to {name}',
  willReadAnswer: '{names} can read this, nobody else.',
  threadLeft: '{name} has left and can read no answer.',
  threadAway: '{name} is not connected just now. You can write once they are back.',
  lane: 'Among those who lead',
  laneReads: 'Only {names} can read this.',
  laneAlone: 'Nobody else who leads or advises is connected just now.',
  laneField: 'Write to those who lead',
  sendLane: 'Send to those who lead',

  // The circle's chat
  chat: 'Chat',
  chatField: 'Write to the circle',
  sendChat: 'Send to the circle',
  chatEmpty: 'Nobody has written yet.',
  chatClosed: 'The chat is closed.',
  chatGoes:
    'Everyone in the circle can read this, and often who comes in later. It is gone when the session ends.',
  beforeYou: 'Written before this browser had the key.',
  somebodyLeft: 'Somebody who has left',
  waitsForKey: 'You can write as soon as this browser has the circle’s key.',
  letWrite: 'Let the circle write',
  letWriteHint: 'Everyone in the circle can write and read.',
  letWritePending: 'One moment…',

  // Captions
  captions: 'Captions',
  captionField: 'Type a caption',
  captionHint: 'Enter sends the line to everyone in the circle.',
  sendCaption: 'Send the caption',
  captionNotSent: 'This line was not sent. {why}',
  sendAgain: 'Send it again',

  // Before the lobby, with a browser that cannot encrypt sound and picture
  cannotEncrypt: 'This browser cannot encrypt sound and picture',
  canDo:
    'Hearth sends neither without encryption. You can take part all the same, and the circle sees that you do: hands, chat, help and the poll work.',
  otherBrowser:
    'Or open your invitation link in another browser: a current Chrome, Edge, Firefox or Safari can do it.',

  // Safety words
  safety: 'Safety words',
  safetyWait: 'The words are there once this browser has the circle’s key.',
  safetyNone: 'The words cannot be made out just now. Look again in a moment.',
  safetyHow:
    'Ask somebody to read theirs aloud. The same four: very likely nobody is listening in. If one differs although nobody has just come or gone, somebody may be listening in: say no more, leave, and tell your program.',
  safetyShows:
    'How it works: the words come from the key that your browsers share, and from every browser that it was shown to. They change when somebody comes or goes.',
  safetyNot:
    'They cannot show whether somebody stands beside one of you, or records, or has changed this page.',
} as const
