/** English: the room and its lobby, for everybody in it. */
export default {
  // The whole
  connecting: 'Opening the room…',
  reconnecting: 'The connection dropped. Your place is kept; you are being brought back.',
  notRecorded: 'Not recorded',
  hereCount: { one: '{count} here', other: '{count} here' },
  minutesLeft: { one: '{count} min left', other: '{count} min left' },
  stepLeft: { one: '{title} · {count} min left', other: '{title} · {count} min left' },
  locked: 'Locked',
  timeIsUp: 'The planned time is over',
  startsAt: 'Planned for {time}',
  closing: 'Closing',

  // Other ends of the way
  replacedTitle: 'You are here on another device',
  replaced:
    'This seat was opened somewhere else, so this page has stepped aside. Your place in the circle is the same.',
  useThisDevice: 'Use this device instead',
  refusedTitle: 'The room cannot be opened',
  leadingIt: 'If you lead this session, enter from your sessions.',
  toSessions: 'My sessions',
  goingToFarewell: 'The session has closed. One moment…',

  // A tab without a person
  noSeatTitle: 'Who are you here?',
  noSeat:
    'This tab does not know who you are in this session. Open your invitation link again. If you have been in already, press “I was here before” there: your place is kept.',
  noSeatStaff: 'If you lead this session, enter it from your sessions.',

  // Circle
  circle: 'Circle',
  middle: 'In the middle',
  anyoneMaySpeak: 'Anyone may speak',
  floorIsFree: 'Nobody has the floor',
  floorIsFreeMore: 'Raise your hand to speak. A facilitator calls the next one.',
  hasTheFloor: 'It is {name}’s turn',
  holderReconnecting: '{name} is reconnecting. The floor is kept.',
  seenNotHeard: 'Seen, not heard yet',
  notHeard: 'Not heard yet',
  youAreSpeaking: 'You are speaking',
  isSpeaking: '{name} is speaking',
  aloneHere: 'You are the first one here.',
  you: '(you)',
  microphoneOff: 'microphone off',
  cameraOff: 'camera off',
  personReconnecting: 'reconnecting',
  weakConnection: 'weak connection',
  handUpNumber: 'hand up, number {count}',
  hiddenFromYou: 'hidden from you only',
  facilitator: 'facilitator',
  advisor: 'advisor',
  captioner: 'captions',
  sitsHere: '{site} · {names}',

  // Turns
  yourTurn: 'Your turn, {name}',
  yourTurnMore: 'Nobody hears you until you start.',
  startSpeaking: 'Start speaking',
  openingMicrophone: 'Opening your microphone…',
  pass: 'Pass',
  done: "I'm done",
  givingBack: 'Giving the floor back…',
  turnWithoutMedia:
    'The floor is yours and is kept for you. You can speak as soon as sound is connected again.',
  raiseHand: 'Raise hand',
  lowerHand: 'Lower hand',
  queue: 'Queue',
  handsUp: { one: '{count} hand up', other: '{count} hands up' },
  speaksNow: 'speaks now',
  turnNow: 'has the floor',
  noHands: 'No hand is up.',
  noHandsOpen: 'No hand is up. Anyone may speak.',

  // Bar
  microphone: 'Microphone',
  camera: 'Camera',
  turnMicrophoneOn: 'Turn microphone on',
  turnMicrophoneOff: 'Turn microphone off',
  turnCameraOn: 'Turn camera on',
  turnCameraOff: 'Turn camera off',
  people: 'People',
  peopleWaiting: { one: '{count} person is waiting', other: '{count} people are waiting' },
  peopleAsking: { one: '{count} asks for help', other: '{count} ask for help' },
  more: 'More',
  leave: 'Leave',
  microphoneIsOn: 'Microphone on',
  microphoneIsOff: 'Microphone off',
  cameraIsOn: 'Camera on',
  cameraIsOff: 'Camera off',

  // Reactions
  react: 'React',
  reactions: 'Say it without words',
  reactionHeart: 'Heart',
  reactionNod: 'Nod',
  reactionMeToo: 'Me too',
  reactionThankYou: 'Thank you',
  reactionSaid: 'Shown to the circle: {reaction}',

  // Sound and picture
  turnSoundOn: 'Turn sound on',
  soundBlocked: 'Your browser is holding the sound back until you press this.',
  mediaConnecting: 'Sound and picture are being connected…',
  mediaReconnecting: 'Sound and picture dropped for a moment. They come back by themselves.',
  mediaUnreachable:
    'Sound and picture cannot be reached just now. You are still in the circle, and it keeps trying.',
  ownConnectionPoor: 'Your connection is weak. Turning your camera off may help.',
  microphoneNotPermitted:
    'The browser does not allow the microphone. Allow it in the address bar or the settings, then turn it on again.',
  microphoneNotFound: 'No microphone was found. Connect one, or choose another under More, Devices.',
  microphoneInUse: 'Another program is using the microphone. Close it there, then turn it on again.',
  microphoneClosed: 'Your microphone was closed while you were away. Turn it on when you want to speak.',
  microphoneFailed: 'The microphone did not open. Try again, or choose another under More, Devices.',
  cameraNotPermitted:
    'The browser does not allow the camera. Allow it in the address bar or the settings, then turn it on again.',
  cameraNotFound: 'No camera was found. You can take part without one.',
  cameraInUse: 'Another program is using the camera. Close it there, then turn it on again.',
  microphoneTakenAway:
    'A facilitator has closed your microphone. They give it back when it is time; you hear everybody as before.',
  cameraTakenAway: 'A facilitator has closed your camera. They give it back when it is time.',
  cameraClosed: 'Your camera was closed. Turn it on when you like.',
  cameraFailed: 'The camera did not open. Try again, or choose another under More, Devices.',

  askedMicrophone: 'A facilitator asks you to turn your microphone on. You decide.',
  askedCamera: 'A facilitator asks you to turn your camera on. You decide.',
  askedTurnOn: 'Turn on',
  askedNotNow: 'Not now',

  // The room's key
  waitsFor: 'Waiting for {name}’s browser to let you in.',
  waitsForSomebody: 'Waiting for somebody who is here to let you in…',
  waitsForNewKey: 'Waiting for a new key: until it is here, nothing is sent.',
  makingKey: 'The circle’s key is being made…',
  waitsMore: 'Sound, pictures and what is written are encrypted; the key comes from a browser in the circle.',
  withoutMedia: 'takes part without sound and picture',
  ownWithoutMedia:
    'This browser cannot encrypt sound and picture, so you take part without. Hands, chat, help and the poll work.',
  listeningIn: 'Is anybody listening in?',
  chat: 'Chat',
  chatNew: 'new in the chat',

  // Who is here
  whoIsHere: 'Who is here',
  sittingAt: 'at {site}',

  // More
  hidePicture: 'Hide my picture',
  showPicture: 'Show my picture',
  devices: 'Devices',
  moveDevice: 'Move to another device',
  shortcuts: 'Keyboard shortcuts',

  // Leaving
  leaveTitle: 'Leave the circle?',
  leaveLearner:
    'Your name and your seat go. To come back, open your invitation link; a facilitator lets you in again.',
  leaveNoReason: 'Nobody will be told why.',
  leaveFacilitator: 'The session goes on without you. To end it for everyone, use Close session instead.',
  leaveLastTitle: 'You are the only facilitator here',
  stay: 'Stay',
  leaving: 'Leaving…',
  leavingOffline: 'Leaving as soon as the connection is back…',

  // Read out
  saidChat: '{name} has written in the chat.',
  saidChatOpen: 'The circle can write to each other now: Chat, beside the list of people.',
  saidChatClosed: 'The chat is closed.',
  saidArrived: '{name} is here.',
  saidLeft: '{name} has left.',
  saidBegan: 'The session has begun.',
  saidClosing: 'The session is closing.',
  saidIn: 'You have been let in.',
  notNowAlreadyBegun:
    'The circle has already begun, and coming in now would be hard for the people who are speaking.',
  notNowCircleIsFull: 'Every place in the circle is taken just now.',
  notNowOtherSession:
    'You seem to be expected in another session. Look at your invitation again, or ask the person who sent it.',
  notNowWriteToUs:
    'The facilitators would like a word with you first. Press Ask for help, then Message the facilitators.',
  saidNotNow: 'Not just now. You can ask again.',
  saidYourTurn: 'It is your turn. Press Start speaking when you are ready, or Pass, or Come back to me.',
  saidTurn: 'It is {name}’s turn.',
  saidSpeaks: '{name} speaks.',
  saidFloorFree: 'Nobody has the floor.',
  saidYourTurnOver: 'Your turn is over.',
  saidHandUp: 'Your hand is up. You are number {count}.',
  saidHandDown: 'Your hand is down.',
  saidHandMoved: 'You are number {count} now.',
  saidModeOpen: 'Anyone may speak now.',
  saidModeHands: 'Turns are taken by hands now.',
  saidMicrophoneTaken: 'A facilitator has closed your microphone.',
  saidMicrophoneBack: 'Your microphone has been given back. It stays closed until you open it.',
  saidCameraTaken: 'A facilitator has closed your camera.',
  saidCameraBack: 'Your camera has been given back. It stays closed until you open it.',
  saidRaises: '{name} raises a hand.',
  inLobby: 'You are in the lobby. A facilitator can still let you in.',
  saidWaiting: '{name} is waiting in the lobby.',
  saidYouLead: 'You are a facilitator of this session now.',
  saidYouLeadNoMore: 'You do not lead any more.',
  saidLeadsNow: '{name} is a facilitator now.',
  saidLeadsNoMore: '{name} does not lead any more.',
  saidStep: 'The circle is at: {title}.',
  saidReconnecting: 'The connection dropped. Trying to come back.',
  saidBack: 'You are connected again.',

  // A shared screen
  saidMayShareScreen: 'You may share your screen.',
} as const
