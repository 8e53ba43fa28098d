/** English: the room and its lobby, for everybody in it. */
export default {
  // The whole
  connecting: 'Opening the room…',
  reconnecting: 'The connection dropped. Your place is kept; you are being brought back.',
  notRecorded: 'Not recorded',
  hereCount: { one: '{count} here', other: '{count} here' },
  minutesLeft: { one: '{count} min left', other: '{count} min left' },
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

  // Lobby
  lobby: 'Lobby',
  lobbyLead: '{group}, with {facilitators}. Planned for {length}.',
  lobbyWaiting: 'You are in the lobby. A facilitator will let you in.',
  lobbyNext:
    'There is nothing you need to do. Nobody sees or hears you yet. Keep this page open; it changes by itself.',
  lobbyNotNow: 'Not just now',
  lobbyNotNowMore:
    'A facilitator has asked you to wait a little longer. It may be a bad moment to open the door. You can ask again.',
  askAgain: 'Ask again',
  askingAgain: 'Asking…',
  lobbyIn: 'You are in. It begins when {facilitators} starts it.',
  lobbyInMore: 'Nobody sees or hears you before that. Your microphone stays as you left it.',
  lobbyPlanned: 'Planned for {time}.',
  lobbyAs: 'You come in as',
  showMe: 'See my picture',
  showMeNote: 'Only you see this.',

  // Circle
  circle: 'Circle',
  anyoneMaySpeak: 'Anyone may speak',
  youAreSpeaking: 'You are speaking',
  isSpeaking: '{name} is speaking',
  aloneHere: 'You are the first one here.',
  you: '(you)',
  microphoneOff: 'microphone off',
  cameraOff: 'camera off',
  personReconnecting: 'reconnecting',
  weakConnection: 'weak connection',
  hiddenFromYou: 'hidden from you only',
  facilitator: 'facilitator',
  advisor: 'advisor',
  sitsHere: '{site} · {names}',

  // Bar
  microphone: 'Microphone',
  camera: 'Camera',
  turnMicrophoneOn: 'Turn microphone on',
  turnMicrophoneOff: 'Turn microphone off',
  turnCameraOn: 'Turn camera on',
  turnCameraOff: 'Turn camera off',
  people: 'People',
  peopleWaiting: { one: '{count} person is waiting', other: '{count} people are waiting' },
  more: 'More',
  leave: 'Leave',
  microphoneIsOn: 'Microphone on',
  microphoneIsOff: 'Microphone off',
  cameraIsOn: 'Camera on',
  cameraIsOff: 'Camera off',

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
  cameraClosed: 'Your camera was closed. Turn it on when you like.',
  cameraFailed: 'The camera did not open. Try again, or choose another under More, Devices.',

  // Who is here
  whoIsHere: 'Who is here',
  sittingAt: 'at {site}',

  // More
  hidePicture: 'Hide my picture',
  showPicture: 'Show my picture',
  devices: 'Devices',
  devicesNone: 'None found',
  devicesUnnamed: 'Device {count}',
  loudspeaker: 'Loudspeaker',
  devicesRefused: 'That device did not open. The one before is still in use.',
  devicesAsk: 'Turn your microphone or camera on once, so that the browser tells their names.',
  moveDevice: 'Move to another device',
  moveLead:
    'Point the other device’s camera at this, or open the link there. Your seat and your place go with you; nobody has to let you in again.',
  moveAlone: 'Whoever opens this link takes your seat. Show it to nobody else.',
  moveMaking: 'Making a code…',
  moveValid: {
    one: 'Works for about {count} more minute, once.',
    other: 'Works for about {count} more minutes, once.',
  },
  moveOver: 'This code is too old now.',
  moveAgain: 'Make a new code',
  moveQr: 'Code for the camera of your other device',
  shortcuts: 'Keyboard shortcuts',
  shortcutsUse: 'Use keyboard shortcuts in the room',
  shortcutsHint: 'They rest while you type. This choice is kept in this browser.',
  shortcutMicrophone: 'Microphone on or off',
  shortcutCamera: 'Camera on or off',
  shortcutHelp: 'Show this list',
  shortcutEscape: 'Close a panel',

  // Leaving
  leaveTitle: 'Leave the circle?',
  leaveLearner:
    'Your name and your seat go. To come back, open your invitation link; a facilitator lets you in again.',
  leaveNoReason: 'Nobody will be told why.',
  leaveFacilitator: 'The session goes on without you. To end it for everyone, use Close session instead.',
  leaveLastFacilitator:
    'You are the only facilitator here. The circle would go on with nobody leading it. To end it for everyone, use Close session instead.',
  stay: 'Stay',
  leaving: 'Leaving…',
  leavingOffline: 'Leaving as soon as the connection is back…',

  // Read out
  saidArrived: '{name} is here.',
  saidLeft: '{name} has left.',
  saidBegan: 'The session has begun.',
  saidClosing: 'The session is closing.',
  saidIn: 'You have been let in.',
  saidNotNow: 'Not just now. You can ask again.',
  saidWaiting: '{name} is waiting in the lobby.',
  saidReconnecting: 'The connection dropped. Trying to come back.',
  saidBack: 'You are connected again.',
} as const
