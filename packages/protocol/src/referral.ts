/** A referral to the wellness office: the choices it is made of. Until it is sealed it holds no name and no text. */

/** How soon the office should act, the most urgent first. */
export const URGENCIES = ['today', 'this-week', 'in-time'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Whether the learner knows of it, and agrees. */
export const CONSENTS = ['agrees', 'knows', 'does-not-know'] as const
export type Consent = (typeof CONSENTS)[number]

/** How the office learns whom to contact. */
export const CONTACT_WAYS = ['ask-the-facilitator'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

/** `new` until somebody of the office says that they have read it. */
export const REFERRAL_STATES = ['new', 'received', 'contacted', 'closed'] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]
