/** Numbers that both ends must agree on. Durations in milliseconds, sizes in bytes, texts in characters. */

const SECOND = 1000
const MINUTE = 60 * SECOND

/** An invitation link works this long before the session's start. */
export const OPENS_BEFORE_MS = 15 * MINUTE
/** After a drop a person is shown as reconnecting for this long, and keeps the floor; then as gone. The seat is kept until the session ends. */
export const PRESENCE_GRACE_MS = 60 * SECOND
/** Somebody who has arrived and has not connected within this time is gone from the lobby. They come back by connecting. */
export const ARRIVAL_GRACE_MS = 15 * SECOND
/** A room that nobody is connected to ends this long after the later of its planned end and the last drop. */
export const EMPTY_ROOM_MS = 60 * MINUTE
/** Whose turn it is and who has not begun after so long, of them facilitators are asked what to do. */
export const UNBEGUN_MS = 20 * SECOND
/** What a facilitator gives with one click to who speaks, or is to begin. */
export const MORE_TIME_MS = MINUTE
/** Of the time of a turn, where there is one, so much has passed when its speaker is told. */
export const TURN_NEARLY_OVER = 0.8
/** Minutes of one turn, and of a shared pause. */
export const MAX_TURN_MINUTES = 15
export const MAX_QUIET_MINUTES = 15
/** No facilitator has heard the circle for so long: it is left alone. */
export const LEFT_ALONE_MS = 30 * SECOND
/** Who has the floor then may speak on for so long. */
export const ALONE_SPEAKING_MS = 3 * MINUTE
/** Left alone for so long, or without a facilitator so long after the start: on-call is paged, unless the office says otherwise. */
export const PAGE_AFTER_MS = 5 * MINUTE
/** What the office may choose for it, minutes. */
export const MIN_PAGE_MINUTES = 1
export const MAX_PAGE_MINUTES = 30
/** So long after the page of who is on call, unless they have seen it, the backup is paged. */
export const BACKUP_AFTER_MS = 3 * MINUTE
/** A facilitator adds so much to a step of the guide at once. */
export const MORE_STEP_MINUTES = 5
/** So long before the planned end the closing round is suggested. */
export const CLOSING_ROUND_MS = 5 * MINUTE
/** What is kept of who moderated how, and of a page. */
export const TRAIL_MS = 30 * 24 * 60 * MINUTE

/** A session that is closing ends by itself after this long. */
export const CLOSING_MS = 60 * MINUTE
/** A ballot that was given out is still taken so long after the session's end. */
export const BALLOT_GRACE_MS = 60 * MINUTE
/** A referral of a session is taken so long after its end. */
export const REFERRAL_MS = 7 * 24 * 60 * MINUTE
/** A code that moves a seat to another device is valid this long. */
export const DEVICE_MOVE_MS = 2 * MINUTE
/** A mailed sign-in link and its six digits are valid this long. */
export const SIGN_IN_MS = 15 * MINUTE

export const MAX_NAME = 40
export const MAX_PRONOUNS = 30
export const MAX_TITLE = 80
export const MAX_SITE_NAME = 40
export const MAX_EMAIL = 254
/** How somebody can be reached: a line in their own words. */
export const MAX_REACH = 160
export const MAX_CONTACT_NAME = 80
/** Contacts of one kind that the office can give. */
export const MAX_CONTACTS = 12
export const MAX_REASON = 80
/** What the circle is asked, in the middle of it. */
export const MAX_PROMPT = 200
export const MAX_STEP_TITLE = 60
export const MAX_STEP_NOTES = 600
export const MAX_STEPS = 20
export const MAX_REASONS = 20
/** Results of the poll move by so many ballots at once; fewer are never shown. */
export const BALLOTS_IN_A_BLOCK = 4
/** Co-facilitators of one session, its owner included. */
export const MAX_FACILITATORS = 6
/** Learners in one session: what a facilitator may choose, and what is proposed. */
export const MIN_CAPACITY = 2
export const MAX_CAPACITY = 48
export const DEFAULT_CAPACITY = 14
/** People a room remembers, those who were told "not now" or went away from the lobby included. */
export const MAX_REMEMBERED_PEOPLE = 120
/** Length of a session in minutes: what a facilitator may choose, and what is proposed. */
export const MIN_MINUTES = 15
export const MAX_MINUTES = 180
export const DEFAULT_MINUTES = 60

/** A larger packet on the socket, or a larger HTTP body, is refused. */
export const MAX_PACKET_BYTES = 32 * 1024
/** Accepted command ids remembered for each person, so that a retry gets the earlier answer. */
export const REMEMBERED_COMMANDS = 64

/** Leaves and ends of graces within so long make one new key of the room together. */
export const LEAVES_AS_ONE_MS = 5 * SECOND
/** With somebody connected and nobody back who holds the room's key, a new one is made after so long. */
export const NO_HOLDER_MS = 10 * SECOND
/** A keeper that has not sealed within this long is passed over: tabs sleep. */
export const KEEPER_MS = 2 * SECOND
/** A new key is sent with at the latest so long after it was offered, whoever has not confirmed it yet. */
export const OFFER_MS = SECOND
/** Keys sealed in one command: fits a packet, and the largest circle. */
export const MAX_SEALED_KEYS = 70

/** Private texts that one person may write in a session. */
export const MAX_PRIVATE_TEXTS = 50
/** Texts of the chat, and captions, that are kept: earlier ones are gone. */
export const MAX_CHAT_TEXTS = 50
export const MAX_CAPTIONS = 10
/** What may be typed at once, characters; and what that can be at most, UTF-8 bytes. */
export const MAX_TEXT = 1000
export const MAX_TEXT_BYTES = 4094
/** A sealed text is padded to one of two sizes; so long is each then, base64url characters. */
export const SEALED_TEXT_LENGTHS: readonly [number, number] = [1403, 5499]
/** Who can read one private text at most, its author included. */
export const MAX_READERS = 12
/** Persons admitted to type captions, or waiting for it, at once. */
export const MAX_CAPTIONERS = 3
