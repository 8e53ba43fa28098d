/** Asking for help in private: what can be asked, and what can be answered. The rules are H of `@hearth/room`. */

/** One tap each; no text. */
export const HELP_KINDS = ['pause', 'technical', 'message', 'not-ok', 'worried'] as const
export type HelpKind = (typeof HELP_KINDS)[number]

export const HELP_ANSWERS = ['in-a-moment', 'talk-after', 'step-out'] as const
export type HelpAnswer = (typeof HELP_ANSWERS)[number]
