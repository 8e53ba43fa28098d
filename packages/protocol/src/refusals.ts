/** Every refusal there is: code → HTTP status, whether a retry may help, what the caller does next. Words live in the web app. */

export interface RefusalKind {
  status: number
  /** The same request may succeed later without anything being changed. */
  retryable: boolean
  /** What the caller does next. */
  next: string
}

export const REFUSALS = {
  'bad-input': { status: 400, retryable: false, next: 'mend the fields named in the answer' },
  'too-large': { status: 413, retryable: false, next: 'send less than 32 KiB' },
  'too-many-requests': { status: 429, retryable: true, next: 'wait as long as the answer says' },
  'foreign-origin': { status: 403, retryable: false, next: 'use the public address of this server' },
  'not-signed-in': { status: 401, retryable: false, next: 'sign in' },
  'not-allowed': { status: 403, retryable: false, next: 'ask a program admin for the role' },
  'not-known-here': { status: 401, retryable: false, next: 'open the invitation link again' },
  'not-found': { status: 404, retryable: false, next: 'check the address' },
  'link-not-valid': { status: 404, retryable: false, next: 'ask a facilitator for the current link' },
  'too-early': { status: 409, retryable: true, next: 'come back when the link opens' },
  'room-full': { status: 409, retryable: true, next: 'try again in a few minutes' },
  'session-over': { status: 410, retryable: false, next: 'nothing: the session has ended' },
  'not-facilitator': { status: 403, retryable: false, next: 'nothing: only facilitators may' },
  'not-admitted': { status: 403, retryable: false, next: 'wait in the lobby' },
  'not-waiting': { status: 409, retryable: false, next: 'nothing: the person no longer waits' },
  'not-in-circle': { status: 409, retryable: false, next: 'nothing: the person is not in the circle' },
  'not-your-turn': { status: 409, retryable: false, next: 'look at the current view' },
  'floor-moved': {
    status: 409,
    retryable: false,
    next: 'look at the current view, then ask again if it is still wanted',
  },
  'no-hand-to-call': { status: 409, retryable: true, next: 'wait for a hand' },
  'order-moved': {
    status: 409,
    retryable: false,
    next: 'look at the current view, then ask again if it is still wanted',
  },
  'nobody-speaks': { status: 409, retryable: false, next: 'raise the hand for a new thought' },
  'not-willing': { status: 409, retryable: false, next: 'pick somebody of the list' },
  'no-round': { status: 409, retryable: false, next: 'start a round first' },
  'left-alone': { status: 409, retryable: true, next: 'wait until a facilitator is back' },
  'last-facilitator': {
    status: 409,
    retryable: false,
    next: 'hand over to somebody of the staff, or close the session',
  },
  'is-scheduled': {
    status: 403,
    retryable: false,
    next: 'nothing: who is scheduled steps down by themselves',
  },
  'not-staff': { status: 403, retryable: false, next: 'nothing: only signed-in staff of the program lead' },
  'no-such-step': { status: 409, retryable: false, next: 'look at the current view' },
  'wrong-mode': { status: 409, retryable: false, next: 'choose the mode first' },
  'is-facilitator': { status: 403, retryable: false, next: 'nothing: facilitators are not removed' },
  'has-account': {
    status: 403,
    retryable: false,
    next: 'nothing: staff are called as their account says',
  },
  'room-locked': { status: 409, retryable: true, next: 'tell a facilitator' },
  removed: { status: 403, retryable: false, next: 'nothing: a facilitator has ended this person’s part' },
  'only-learners': { status: 403, retryable: false, next: 'nothing: this is for learners' },
  'help-over': { status: 409, retryable: false, next: 'nothing: the request has ended' },
  'help-taken': { status: 409, retryable: true, next: 'leave it to who has taken it' },
  'not-ok-open': {
    status: 409,
    retryable: true,
    next: 'answer whoever is not OK, or hand the request to the office',
  },
  'no-crisis-contacts': { status: 409, retryable: true, next: 'ask the wellness office to give some' },
  'ballot-given': { status: 409, retryable: false, next: 'use the ballot where it was given' },
  'ballot-spent': { status: 409, retryable: false, next: 'nothing: the ballot is counted' },
  'ballot-not-known': { status: 403, retryable: false, next: 'use the ballot of this session' },
  'keys-moved': {
    status: 409,
    retryable: false,
    next: 'look at the current view, and seal to whom it names',
  },
  'cannot-read': {
    status: 409,
    retryable: false,
    next: 'look at the current view, and write to who is there',
  },
  'chat-closed': { status: 409, retryable: true, next: 'wait until a facilitator opens the chat' },
  'reactions-off': { status: 409, retryable: true, next: 'wait until a facilitator allows reactions' },
  'too-many-texts': { status: 409, retryable: false, next: 'say the rest aloud, or ask for help' },
  'only-captioners': { status: 403, retryable: false, next: 'nothing: captions are typed by captioners' },
  'captioners-full': { status: 409, retryable: true, next: 'join as a learner' },
  'no-voice': { status: 409, retryable: false, next: 'nothing: a captioner types, and does not speak' },
  'changed-meanwhile': { status: 409, retryable: false, next: 'read what is there now, and change that' },
  'too-late': { status: 410, retryable: false, next: 'tell the wellness office directly' },
  'wrong-phase': { status: 409, retryable: false, next: 'look at the current view' },
  'media-closed': { status: 409, retryable: true, next: 'wait until the view says that media may be joined' },
  'media-unavailable': {
    status: 503,
    retryable: true,
    next: 'go on without sound and picture; try again later',
  },
  'code-expired': { status: 410, retryable: false, next: 'ask for a new code' },
  'temporarily-unavailable': { status: 503, retryable: true, next: 'try again in a moment' },
  unexpected: { status: 500, retryable: true, next: 'try again; if it stays, tell the operator' },
} as const satisfies Record<string, RefusalKind>

export type RefusalCode = keyof typeof REFUSALS

/** A refusal is a value. */
export interface Refusal {
  ok: false
  code: RefusalCode
}
