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
  stepMissing: 'This step did not load',
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

  // On another device
  moveTitle: 'Go on with this device',
  move: 'Your name and your place in the circle come over to this device. The other one lets go of them.',
  moveHere: 'Continue here',
  moving: 'Coming over…',
  moveExpiredTitle: 'This code no longer works',
  moveExpired:
    'A code works once, for two minutes. On the device where you are in the session, choose “Move to another device” again.',
} as const
