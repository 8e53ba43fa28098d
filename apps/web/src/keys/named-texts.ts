/** The texts that views name by id, and where each stands. Pure. */
import type { PersonId, SessionId, TextId } from '@hearth/protocol/ids'
import type { PrivateText } from '@hearth/protocol/own-view'
import type { CircleText, RoomView } from '@hearth/protocol/room-view'
import { textContext } from '@hearth/sealed/contexts'

export type NamedText =
  | { where: 'chat' | 'caption'; text: CircleText }
  | { where: 'private'; text: PrivateText }

export function namedTexts({ own, shared }: Partial<RoomView>): Map<TextId, NamedText> {
  const named = new Map<TextId, NamedText>()
  for (const text of own?.texts ?? []) named.set(text.id, { where: 'private', text })
  for (const text of shared?.chat.texts ?? []) named.set(text.id, { where: 'chat', text })
  for (const text of shared?.captions ?? []) named.set(text.id, { where: 'caption', text })
  return named
}

/** Where a private text stands: whose thread, or those who lead among themselves. */
export const privatePlace = (thread: PersonId | null): string =>
  thread === null ? 'lane' : `private ${thread}`

export const circlePlace = (kind: 'chat' | 'caption', epoch: number): string => `${kind} ${epoch}`

/** What a text is sealed as: opened as anything else it stays closed. */
export function contextOfText(sessionId: SessionId, { where, text }: NamedText): string {
  const place = where === 'private' ? privatePlace(text.thread) : circlePlace(where, text.epoch)
  return textContext({ sessionId, id: text.id, author: text.from, where: place })
}
