/** Rules W: writing. What is written is sealed in browsers; the room knows who wrote, to whom and when. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Epoch, PublicKey } from '@hearth/protocol/keys'
import { MAX_READERS } from '@hearth/protocol/limits'
import type { Refusal } from '@hearth/protocol/refusals'
import { type Decision, happened, refuse } from '../decision.ts'
import {
  GRANTED,
  type Ruling,
  requireAdmitted,
  requireCaptioner,
  requireChat,
  requireConfidant,
  requireEpochInUse,
  requireFacilitation,
  requireFacilitator,
  requireInLobby,
  requireLearner,
  requireNotRemoved,
  requirePhase,
  requireReader,
  requireTextsLeft,
} from '../guards.ts'
import { belongs } from '../keys.ts'
import type { Person, RoomState, Text } from '../state.ts'
import type { Recipient, SystemCommand, WrittenTo } from '../system-commands.ts'
import { isPrivate, newestOf, threadOf } from '../texts.ts'

type Of<Type extends SystemCommand['type']> = Extract<SystemCommand, { type: Type }>
type To<Kind extends WrittenTo['kind']> = Extract<WrittenTo, { kind: Kind }>

export function openChat(state: RoomState, asker: Person, open: boolean, at: number): Decision {
  const power = requireFacilitator(asker)
  if (!power.ok) return power
  const phase = requirePhase(state, 'scheduled', 'lobby', 'live')
  if (!phase.ok) return phase
  if (state.chatOpen === open) return happened()
  return happened({ type: open ? 'chatOpened' : 'chatClosed', at })
}

export function writeText(
  state: RoomState,
  { textId, personId, where }: Of<'writeText'>,
  at: number,
): Decision {
  const known = requireKnown(state, personId)
  if (!known.ok) return known
  const { person: author } = known
  const earlier = state.texts.find(({ id }) => id === textId)
  if (earlier !== undefined) return earlier.from === personId ? happened() : refuse('bad-input')
  const may = requireMayWrite(state, author, where)
  if (!may.ok) return may
  const text = { id: textId, where: placeOf(where), from: personId, name: author.name }
  return happened({ type: 'textWritten', text: { ...text, readers: readersOf(state, author, where) }, at })
}

/** The owner of a thread lets one more of the staff read what was written in it. What that one can read already stays as it is. */
export function shareTexts(
  state: RoomState,
  { personId, textIds, fromKey, reader }: Of<'shareTexts'>,
  at: number,
): Decision {
  const known = requireKnown(state, personId)
  if (!known.ok) return known
  const learner = requireLearner(known.person)
  if (!learner.ok) return learner
  const there = requireConfidant(state.people[reader.personId])
  if (!there.ok) return there
  if (known.person.publicKey !== fromKey || !isTheirs(state, reader)) return refuse('cannot-read')
  const texts = state.texts.filter((text) => textIds.includes(text.id) && threadOf(text) === personId)
  if (texts.length < textIds.length) return refuse('not-found')
  const unread = texts.filter((text) => !requireReader(text, reader.personId).ok)
  if (unread.some(({ readers }) => readers.length >= MAX_READERS)) return refuse('cannot-read')
  return unread.length === 0
    ? happened()
    : happened({
        type: 'textsShared',
        textIds: unread.map(({ id }) => id),
        reader: named(state, reader.personId),
        at,
      })
}

function requireMayWrite(state: RoomState, author: Person, where: WrittenTo): Ruling {
  switch (where.kind) {
    case 'private':
      return where.thread === author.id
        ? requireAsking(state, author, where)
        : requireAnswering(state, author, where)
    case 'lane':
      return requireAmongStaff(state, author, where)
    case 'chat':
      return requireInChat(state, author, where.epoch)
    case 'caption':
      return requireCaptioning(state, author, where.epoch)
  }
}

/** To some or all of those who lead and are connected now. */
function requireAsking(state: RoomState, author: Person, where: To<'private'>): Ruling {
  const learner = requireLearner(author)
  return learner.ok ? requireSealed(state, author, where, (id) => isConfidant(state, id)) : learner
}

/**
 * By one of the staff who can read the newest text of the thread, to its owner and to nobody who cannot read that, or leads
 * and advises no more. With somebody who waits outside one of them may begin.
 */
function requireAnswering(state: RoomState, author: Person, where: To<'private'>): Ruling {
  const power = requireFacilitation(author)
  if (!power.ok) return power
  const isOwner = (id: PersonId) => id === where.thread
  if (!where.readers.some(({ personId }) => isOwner(personId))) return refuse('cannot-read')
  const newest = newestOf(state, where.thread)
  if (newest === undefined && isOutside(state, where.thread)) {
    return requireSealed(state, author, where, (id) => isOwner(id) || isConfidant(state, id))
  }
  const reads = requireReader(newest, author.id)
  if (!reads.ok) return reads
  return requireSealed(
    state,
    author,
    where,
    (id) => isOwner(id) || (requireReader(newest, id).ok && isOfThoseWhoLead(state, id)),
  )
}

/** Waits to be let in, or was told "not now", and has conversations. */
function isOutside({ people }: RoomState, personId: PersonId): boolean {
  const person = people[personId]
  return person !== undefined && requireInLobby(person).ok && requireLearner(person).ok
}

function isOfThoseWhoLead({ people }: RoomState, personId: PersonId): boolean {
  const person = people[personId]
  return person !== undefined && requireFacilitation(person).ok
}

function requireAmongStaff(state: RoomState, author: Person, where: To<'lane'>): Ruling {
  const power = requireFacilitation(author)
  return power.ok ? requireSealed(state, author, where, (id) => isConfidant(state, id)) : power
}

function requireInChat(state: RoomState, author: Person, epoch: Epoch): Ruling {
  const admitted = requireAdmitted(author)
  if (!admitted.ok) return admitted
  const chat = requireChat({ phase: state.phase, chat: { open: state.chatOpen } })
  return chat.ok ? requireUnderKey(state, author, epoch) : chat
}

function requireCaptioning(state: RoomState, author: Person, epoch: Epoch): Ruling {
  const captioner = requireCaptioner(author)
  if (!captioner.ok) return captioner
  const admitted = requireAdmitted(author)
  if (!admitted.ok) return admitted
  const phase = requirePhase(state, 'live')
  return phase.ok ? requireUnderKey(state, author, epoch) : phase
}

/** Has the key it is under. Of an earlier one that is still sent with nobody knows any more who had it. */
function requireUnderKey(state: RoomState, author: Person, epoch: Epoch): Ruling {
  const { keys } = state
  const inUse = requireEpochInUse(keys, epoch)
  if (!inUse.ok) return inUse
  const has = epoch === keys.newest ? keys.holders.includes(author.id) : belongs(state, author)
  return has ? GRANTED : refuse('keys-moved')
}

/** By the author's browser, to that browser and to others', each the one that counts now; to nobody who is not to read it. */
function requireSealed(
  state: RoomState,
  author: Person,
  { fromKey, readers }: { fromKey: PublicKey; readers: readonly Recipient[] },
  mayRead: (personId: PersonId) => boolean,
): Ruling {
  const left = requireTextsLeft({ texts: state.texts.filter(isPrivate) }, author.id)
  if (!left.ok) return left
  const others = readers.filter(({ personId }) => personId !== author.id)
  const good =
    author.publicKey === fromKey &&
    others.length > 0 &&
    others.length < readers.length &&
    readers.every((reader) => isTheirs(state, reader)) &&
    others.every(({ personId }) => mayRead(personId))
  return good ? GRANTED : refuse('cannot-read')
}

const isConfidant = (state: RoomState, personId: PersonId): boolean =>
  requireConfidant(state.people[personId]).ok

const isTheirs = (state: RoomState, { personId, publicKey }: Recipient): boolean =>
  state.people[personId]?.publicKey === publicKey

function requireKnown(state: RoomState, personId: PersonId): { ok: true; person: Person } | Refusal {
  const welcome = requireNotRemoved(state, personId)
  if (!welcome.ok) return welcome
  const person = state.people[personId]
  return person === undefined ? refuse('not-known-here') : { ok: true, person }
}

function placeOf(where: WrittenTo): Text['where'] {
  if (where.kind === 'private') return { kind: 'private', thread: where.thread }
  return where.kind === 'lane' ? { kind: 'lane' } : { kind: where.kind, epoch: where.epoch }
}

/** Its author first. */
function readersOf(state: RoomState, author: Person, where: WrittenTo): Text['readers'] {
  if (!('readers' in where)) return []
  const others = where.readers.filter(({ personId }) => personId !== author.id)
  return [author.id, ...others.map(({ personId }) => personId)].map((id) => named(state, id))
}

const named = (state: RoomState, personId: PersonId): Text['readers'][number] => ({
  personId,
  name: state.people[personId]?.name ?? '',
})
