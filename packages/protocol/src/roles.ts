/** The roles of product.md, as constants and types. What a role may do is said by the guards of `@hearth/room`, not here. */

/** What a participant is in a session. */
export const ROLES = ['learner', 'facilitator', 'advisor', 'captioner'] as const
export type Role = (typeof ROLES)[number]

/** What a signed-in member of staff is in the program; one person may have several. */
export const STAFF_ROLES = ['facilitator', 'advisor', 'office', 'admin'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Of these, who may be scheduled to lead a session, or attend one that others lead. */
export const LEADING_ROLES = ['facilitator', 'advisor'] as const satisfies readonly StaffRole[]
export type LeadingRole = (typeof LEADING_ROLES)[number]

/** Where a session meets. */
export const FORMATS = ['online', 'hybrid'] as const
export type Format = (typeof FORMATS)[number]

/** A session's life, in order; it never goes back. */
export const PHASES = ['scheduled', 'lobby', 'live', 'closing', 'ended'] as const
export type Phase = (typeof PHASES)[number]

/**
 * How the floor is shared out. `open`: anyone may speak · `hands`: one at a time, called in the order of hands · `round`:
 * everyone in order, once · `nominate`: the holder picks who is next · `quiet`: nobody speaks, a shared pause.
 */
export const MODES = ['open', 'hands', 'round', 'nominate', 'quiet'] as const
export type Mode = (typeof MODES)[number]

/** What a hand is raised for: a thought of one's own, or a reply to the person speaking now. */
export const HAND_KINDS = ['new', 'reply'] as const
export type HandKind = (typeof HAND_KINDS)[number]

/** How hands are called: as they were raised, or who has had the fewest turns first. Replies come before both. */
export const HAND_RULES = ['first-come', 'fewest-turns'] as const
export type HandRule = (typeof HAND_RULES)[number]

/** Why somebody is told "not now". */
export const NOT_NOW_REASONS = ['already-begun', 'circle-is-full', 'other-session', 'write-to-us'] as const
export type NotNowReason = (typeof NOT_NOW_REASONS)[number]

/** Said without words, and not kept. */
export const REACTIONS = ['heart', 'nod', 'me-too', 'thank-you'] as const
export type Reaction = (typeof REACTIONS)[number]

/** `waiting` in the lobby · `not-now` told so by a facilitator, may ask again · `admitted`, remembered for the session. */
export type Admission = 'waiting' | 'not-now' | 'admitted'

/** `here` has a connection · `reconnecting` dropped within the grace · `gone` dropped for longer; the seat is kept. */
export type Presence = 'here' | 'reconnecting' | 'gone'

/** What the media server may be asked to let somebody publish. */
export const MEDIA_SOURCES = ['microphone', 'camera'] as const
export type MediaSource = (typeof MEDIA_SOURCES)[number]

/** What a person says of where they sit: on a device of their own, or in the physical room (the site). */
export const PLACES = ['own-device', 'in-the-room'] as const
export type Place = (typeof PLACES)[number]
