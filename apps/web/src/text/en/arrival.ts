/** English: arriving, from the link to the door of the room. */
export default {
  opening: 'Opening your invitation…',
  offerTitle: 'Your invitation',

  // Who and when
  ledBy: '{group}, with {names}.',
  about: 'About {length}.',
  whenItStarts: 'Starts {when}.',
  alreadyLive: 'It has begun. You can still come in.',

  // Before it opens
  earlyTitle: '{title} is not open yet',
  opensIn: 'Opens {duration}',
  earlyWhen: 'The circle meets {when}. You can come in from {time}.',
  earlyStay: 'You can leave this page open. It opens by itself, and nobody sees that you are here.',

  // It cannot be entered
  notValidTitle: 'This link does not work',
  notValid:
    'It may have been replaced by a newer one, or cut off on its way to you. Copy the whole link once more, or ask the person who sent it.',
  overTitle: 'This session has ended',
  over: 'Nobody can come in any more. Nothing of what was said was kept, and no list of who came.',
  overNext: 'If you hoped to be here: the person who sent the link can tell you when the circle meets next.',
  closingTitle: 'This session is coming to its end',
  closing: 'Nobody new can come in. If you were here and dropped out, you can still go back.',
  brokenTitle: 'Your invitation could not be opened',

  // Step 1
  step: 'Step {step} of 3',
  name: 'What should we call you?',
  nameHint: 'The circle sees this name. It need not be your full one.',
  pronouns: 'Your pronouns',
  place: 'Where will you be?',
  onOwnDevice: 'I am on my own device',
  onOwnDeviceHint: 'At home, on a ward, anywhere',
  inTheRoom: 'I am in the room',
  inTheRoomHint: 'With others, at {site}',
  placeNeeded: 'Choose where you will be.',
  captions: 'I am here to type captions',
  captionsHint: 'For the circle. You hear and see everyone, and do not speak.',
  continue: 'Continue',
  noAccount: 'No account. Hearth records nothing; please do the same.',

  // I was here before
  wasHere: 'I was here before',
  looking: 'Looking…',
  goOnAs: 'Go on as {name}',
  goOnTitle: 'Welcome back',
  goOnLead: 'Your place was kept. You need not be let in again.',
  notHere:
    'Nobody from this browser is in this session now. Whoever pressed “Leave” comes in afresh, as above.',
  lockedTitle: '{title} is closed to newcomers just now',
  locked:
    'The facilitators have closed the door for a while. If you are expected, tell one of them, or try again in a few minutes.',
  notHereLocked: 'Nobody from this browser is in this session now.',
  notHereClosing: 'Nobody from this browser is in this session now.',

  // Step 2
  agreementTitle: 'What we agree on',
  agreementLead: 'Everyone in the circle agrees to the same. It takes two minutes to read.',
  staysTitle: 'What is said here stays here',
  stays:
    'Do not pass on what somebody said, or who was here. Find a place where nobody overhears you. No recordings, no screenshots, no notes about others.',
  staysLimit:
    'Hearth has no way to record and keeps nothing of what is said. It cannot stop a person beside you, or another device, from doing so.',
  endsTitle: 'Where confidentiality ends',
  ends: 'If somebody may be in serious danger, you or anyone else, the facilitators do not keep it to themselves. They look for help, with you wherever that is possible.',
  reports:
    'Some people here may have to report some things, whatever they would wish: by law, or by the rules of where they work. Often that is danger to a life, abuse of a child or of someone who cannot protect themselves, and in some places sexual violence or harassment. It can hold for facilitators, advisors and learners alike. Before you tell something, you may ask them what they would have to report.',
  gradesTitle: 'Nobody here grades you',
  grades:
    'Whoever leads a session states when they enter it: “I do not assess or grade learners here.” Should somebody here have a say in your marks or your career after all, say so, or leave. You owe nobody a reason.',
  choiceTitle: 'You decide',
  choice:
    'Camera, microphone, speaking: nothing is a must. Listening is taking part. You can leave at any moment.',
  limitsTitle: 'What this is not',
  limits:
    'A circle of peers is neither treatment nor an emergency service. If you or somebody near you is in danger now, call your local emergency number.',
  age: 'By agreeing you also say that you are 18 or older.',
  agree: 'I agree',

  // Step 3
  readyTitle: 'Ready when you are',
  readyLead: 'You come into a small lobby first. A facilitator lets you in.',
  checkTitle: 'Try your camera and microphone',
  checkHint: 'Only if you like. Nobody sees or hears you here, and everything can be changed later.',
  checkUnreachable:
    'The device check could not be fetched. You can join without it and turn things on inside.',
  silentTitle: 'This device stays silent',
  silent:
    'In the room, only one device may be heard, or everyone would hear an echo. So this one neither sends nor plays sound or picture. You are listed with your name.',
  join: 'Join',
  joining: 'Joining…',
  fullTitle: 'Every place is taken',

  // On another device
  moveTitle: 'Go on with this device',
  move: 'Your name and your place in the circle come over to this device. The other one lets go of them.',
  moveHere: 'Continue here',
  moving: 'Coming over…',
  moveExpiredTitle: 'This code no longer works',
  moveExpired:
    'A code works once, for two minutes. On the device where you are in the session, choose “Move to another device” again.',
} as const
