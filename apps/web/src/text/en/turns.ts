/** English: turns in every mode, being away, and being left alone, for everybody in the room. */
export default {
  // One's own turn
  comeBackToMe: 'Come back to me',
  youAreNext: 'You are next.',
  youAreNextAfter: 'You are next, after {name}.',
  time: 'Your time',
  timeNearly: 'Nearly time',
  timeOver: 'Your time is over; take the words you need',
  whoIsNext: 'Who is next?',
  pick: 'Pick {name}',
  picking: 'Giving the floor to {name}…',
  notHeardYet: 'not heard yet',
  nobodyToPick: 'Nobody can be picked just now. When you are done, a facilitator goes on.',

  // Being picked
  notNow: 'Not now',
  mayBePicked: 'You may be picked next.',
  notPicked: 'You are not picked just now.',
  whoSeesNotNow:
    'It takes your name off the list, nothing else: whoever picks and those who lead find it missing, and are not told why.',

  // Hands
  newThought: 'New thought',
  replyTo: 'Reply to {name}',
  reply: 'reply',
  repliesFirst: 'Replies to {name} come first.',
  orderFirstCome: 'Hands are called as they were raised.',
  orderFewestTurns: 'Whoever has had the fewest turns is called first.',
  orderArranged: 'Order set by a facilitator.',

  // A round
  roundOver: 'Everybody has had their turn',
  roundNotBegun: 'The round has not begun yet',
  roundNotBegunMore: 'A facilitator begins it. Everybody is asked, one after the other.',
  roundWaits: 'The round waits',
  roundWaitsMore: 'It goes on as soon as somebody who has not had their turn is back.',
  placeInRound: 'number {count} in the round',
  placeHad: 'has had their turn',
  placeComesBack: 'comes back',
  placeNext: 'next',

  // Picking who is next
  nominateFree: 'A facilitator gives the floor to the first. Whoever has it picks who is next.',

  // Quiet
  quiet: 'Quiet together',
  quietMore: 'Every microphone is closed. Nothing has to be said.',

  // Away for a moment
  away: 'Away for a moment',
  personAway: 'away for a moment',
  youAreAway: 'You are away for a moment. Your place is held.',
  awayClosed: 'Your microphone and camera are off.',
  back: 'I am back',

  // Left alone
  aloneNotice: 'Who leads is not here',
  alone: 'Nobody who leads can hear us just now. We stay together.',
  aloneSpeaking:
    '{name} has the floor and finishes. Then microphones are closed until somebody who leads is back.',
  aloneOwnTurn:
    'You have the floor: finish in your own time. Then microphones are closed until somebody who leads is back.',
  aloneSilent: 'Microphones are closed until one of them is back. You still see each other.',
  pageTrying: 'We are trying to reach the on-call person.',
  pageSeen: '{name} has seen this.',
  pageFailed: 'A message to the on-call person could not be sent.',
  pageIfUrgent: 'Call if you cannot wait:',
  pageCall: 'Call:',

  // Read out
  saidModeRound: 'A round: everybody is asked in turn.',
  saidRoundGoesOn: 'The round goes on.',
  saidRoundNumber: 'You are number {count} in it.',
  saidRoundOver: 'Everybody has had their turn.',
  saidModeNominate: 'Whoever has the floor picks who is next now.',
  saidModeQuiet: 'Quiet together. Every microphone is closed.',
  saidComesBack: 'You are asked once more at the end.',
  saidHandUpNext: 'Your hand is up. You are next.',
  saidReply: '{name} raises a hand to reply.',
  saidPrompt: 'The circle is asked: {prompt}',
  saidHolderReconnecting: '{name} is reconnecting. The floor is kept.',
  saidAway: '{name} is away for a moment.',
  saidReturned: '{name} is back.',
  saidYouReturned: 'You are back.',
  saidLeads: 'Somebody who leads can hear us again.',
} as const
