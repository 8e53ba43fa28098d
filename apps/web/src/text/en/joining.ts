/** English: the second and third step of arriving. */
export default {
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
  readyTitle: 'Ready when you are',
  readyLead: 'You come into a small lobby first. A facilitator lets you in.',
  checkTitle: 'Try your camera and microphone',
  checkHint: 'Only if you like. Nobody sees or hears you here, and everything can be changed later.',
  silentTitle: 'This device stays silent',
  silent:
    'In the room, only one device may be heard, or everyone would hear an echo. So this one neither sends nor plays sound or picture. You are listed with your name.',
  join: 'Join',
  joining: 'Joining…',
  fullTitle: 'Every place is taken',
} as const
