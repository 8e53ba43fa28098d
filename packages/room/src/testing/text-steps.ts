/** Steps of writing, in words: who writes what kind of text, and to whom. What is in a text nobody here knows. */
import type { Epoch } from '@hearth/protocol/keys'
import type { Recipient, SystemCommand, WrittenTo } from '../system-commands.ts'
import { id, type Name, publicKey, textId } from './people.ts'
import { type Steps, system } from './steps.ts'

type Write = Extract<SystemCommand, { type: 'writeText' }>
type Share = Extract<SystemCommand, { type: 'shareTexts' }>

/** The browser of this person that a text is sealed to; the first, unless told. */
export const recipient = (name: Name, which = 1): Recipient => ({
  personId: id(name),
  publicKey: publicKey(name, which),
})

const writing = (by: Name, where: WrittenTo, which = 1): Write => ({
  type: 'writeText',
  textId: textId(by, which),
  personId: id(by),
  where,
})
const sealedTo = (by: Name, to: readonly Name[]) => ({
  fromKey: publicKey(by),
  readers: [by, ...to].map((name) => recipient(name)),
})

/** Of a conversation: with its owner’s, unless told. */
export const privately = (by: Name, to: readonly Name[], thread: Name = by, which = 1): Write =>
  writing(by, { kind: 'private', thread: id(thread), ...sealedTo(by, to) }, which)
export const inLane = (by: Name, to: readonly Name[], which = 1): Write =>
  writing(by, { kind: 'lane', ...sealedTo(by, to) }, which)
/** Under the room’s first key, unless told. */
export const inChat = (by: Name, which = 1, epoch: Epoch = 1): Write =>
  writing(by, { kind: 'chat', epoch }, which)
export const caption = (by: Name, which = 1, epoch: Epoch = 1): Write =>
  writing(by, { kind: 'caption', epoch }, which)

/** By this thread’s owner. */
export const sharing = (by: Name, to: Name, ...textIds: string[]): Share => ({
  type: 'shareTexts',
  personId: id(by),
  textIds,
  fromKey: publicKey(by),
  reader: recipient(to),
})

export const wrote = (...commands: (Write | Share)[]): Steps => commands.map((command) => system(command))
