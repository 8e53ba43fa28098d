/** English words for every refusal: what happened, then what to do. */
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { LocalCode } from '../refusal-words.ts'

const refusals = {
  'bad-input': 'Something in the form is not right yet. Look at what is marked, mend it, and try again.',
  'too-large': 'That is too much at once. Shorten it and try again.',
  'too-many-requests': 'That was a lot in a short time. Wait a moment, then try again.',
  'too-many-requests-for': {
    one: 'That was a lot in a short time. Try again in {count} second.',
    other: 'That was a lot in a short time. Try again in {count} seconds.',
  },
  'foreign-origin':
    'This page was not opened at Hearth’s own address. Open your link again from the message you got.',
  'not-signed-in': 'You are not signed in here, or no longer. Sign in and try again.',
  'not-allowed': 'Your account may not do this. Ask a program admin if you think it should.',
  'not-known-here': 'This browser is not known in this session. Open your invitation link again.',
  'not-found': 'There is nothing at this address. Check the link.',
  'link-not-valid': 'This link does not work, or no longer. Ask a facilitator for the current one.',
  'too-early': 'It is not open yet. Come back a little later.',
  'room-full': 'Every place in the circle is taken just now. Tell a facilitator, or try again in a moment.',
  'session-over': 'This session has ended. Nobody can join it any more.',
  'not-facilitator': 'Only the facilitators can do this.',
  'not-admitted': 'You are still in the lobby. A facilitator will let you in.',
  'not-waiting': 'This person is no longer waiting.',
  'not-in-circle': 'This person is not in the circle any more.',
  'not-your-turn': 'It is no longer your turn. The floor has moved on.',
  'floor-moved': 'The floor has just moved, perhaps by another facilitator. Look who has it now.',
  'no-hand-to-call': 'There is no hand to call just now.',
  'wrong-mode': 'Turns are not taken now. Choose Hands first.',
  'is-facilitator': 'Facilitators cannot be removed.',
  'room-locked': 'The circle is closed to newcomers just now. Tell a facilitator if you are expected.',
  removed: 'A facilitator has ended your part in this session.',
  'has-account': 'Staff are called as their account says.',
  'only-learners': 'This is for learners.',
  'help-over': 'This request has ended meanwhile.',
  'help-taken': 'Somebody else has taken this request.',
  'not-ok-open': 'Somebody has said that they are not OK. Look at the help requests first.',
  'no-crisis-contacts': 'There are no crisis contacts yet. Ask your wellness office for some.',
  'ballot-given': 'Your ballot went to another device or tab of yours.',
  'ballot-spent': 'Your answers are in already.',
  'ballot-not-known': 'This ballot is not one of this session.',
  'keys-moved': 'The circle’s key has just changed. Nothing has to be done.',
  'cannot-read':
    'Who can read this has just changed, so it was not sent. Look who can read it now, and try again.',
  'chat-closed': 'The chat is closed just now. This was not sent.',
  'reactions-off': 'Reactions are switched off just now.',
  'too-many-texts': 'That is as much as one can write in a session. Say the rest aloud.',
  'only-captioners': 'Only captioners can do this.',
  'captioners-full': 'Every captioner’s place is taken just now. Tell a facilitator.',
  'no-voice': 'Whoever types captions does not speak here.',
  'changed-meanwhile': 'This was changed meanwhile. Load it again and change what is there now.',
  'too-late': 'Seven days have passed. Tell the wellness office directly.',
  'wrong-phase': 'The session has moved on, so this can no longer be done.',
  'media-closed': 'Sound and picture are not open yet. They open by themselves.',
  'media-unavailable':
    'Sound and picture cannot be reached just now. You are still in the session; they are tried again by themselves.',
  'code-expired': 'This code is used up or too old. Ask for a new one.',
  'temporarily-unavailable': 'Hearth cannot answer just now. Nothing is lost. Try again in a moment.',
  unexpected:
    'Something went wrong on our side. Nothing is lost. Try again; if it stays, tell a facilitator.',
  offline: 'You seem to be offline. Nothing is lost. Try again when you are connected.',
  'no-answer': 'No answer came; the network may be slow. Nothing is lost. Try again.',
} as const

export default refusals satisfies Record<RefusalCode | LocalCode, unknown>
