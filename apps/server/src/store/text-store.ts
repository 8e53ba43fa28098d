/**
 * Port: what is written in a live session, as it was sealed in browsers. Who may read what is the room's to say: here is
 * only what they then get. Nothing of it outlives the room's row.
 */
import type { FetchedTexts, SealedBody } from '@hearth/protocol/http/texts'
import type { PersonId, SessionId, TextId } from '@hearth/protocol/ids'
import type { PublicKey, Sealed } from '@hearth/protocol/keys'

/** The key of one text for one reader. */
export interface StoredKey {
  textId: TextId
  personId: PersonId
  sealed: Sealed
  /** Of the browser that sealed it. */
  sealedBy: PublicKey
}

export interface StoredText {
  id: TextId
  author: PersonId
  body: SealedBody
}

export interface TextStore {
  /**
   * A text with all its keys, durable when it resolves. Where the same author has written this id before, and the room
   * does not know of it, this takes its place. `taken`: the id is somebody else's.
   */
  write(
    sessionId: SessionId,
    text: StoredText,
    keys: readonly StoredKey[],
  ): Promise<'written' | 'taken' | 'session-over'>
  /** More keys of texts that are there; of any other they are left out. One of the same text and reader is replaced. */
  addKeys(sessionId: SessionId, keys: readonly StoredKey[]): Promise<'written' | 'session-over'>
  /** With the key for this person, where there is one. */
  fetch(sessionId: SessionId, personId: PersonId, ids: readonly TextId[]): Promise<FetchedTexts['texts']>
  /** Bodies and keys are gone. */
  erase(sessionId: SessionId, ids: readonly TextId[]): Promise<void>
  /** Keys for this person are gone: of these texts, or of all. */
  forgetReader(sessionId: SessionId, personId: PersonId, ids: readonly TextId[] | 'all'): Promise<void>
}
