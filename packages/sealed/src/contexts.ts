/** What a sealed thing is about. Whoever opens it says the same, or it stays closed: so nothing is replayed elsewhere. */

/** Parts joined so that no two lists of parts give the same string. `kind` keeps uses of this package apart. */
export const contextOf = (kind: string, ...parts: readonly string[]): string =>
  JSON.stringify([kind, ...parts])

/** All that says which text it is. The reader takes these from what the screen shows, not from beside the ciphertext. */
export interface TextPlace {
  sessionId: string
  /** The text's own id: an earlier one cannot take the place of a later one. */
  id: string
  /** The person shown as its author. */
  author: string
  /** The conversation it belongs to, with its id if there are several: `chat`, `help HELP-ID`. */
  where: string
}

/** The context of one text, for `sealPrivateText` and `sealCircleText`. */
export const textContext = ({ sessionId, id, author, where }: TextPlace): string =>
  contextOf('text', sessionId, where, author, id)
