/** Who writes to whom in a random walk. As drawn a text says its kind and how its readers are picked; of a room it is sealed to those who are there. */
import type { PersonId } from '@hearth/protocol/ids'
import fc from 'fast-check'
import {
  requireCaptioner,
  requireConfidant,
  requireFacilitation,
  requireInLobby,
  requireLearner,
  requireReader,
} from '../guards.ts'
import type { RoomState, Text } from '../state.ts'
import type { Recipient, SystemCommand, WrittenTo } from '../system-commands.ts'
import { newestOf, threadOf } from '../texts.ts'
import { id } from './people.ts'
import { anybody } from './random-commands.ts'

type Write = Extract<SystemCommand, { type: 'writeText' }>
type Share = Extract<SystemCommand, { type: 'shareTexts' }>

/** Nobody’s ids: whoever it is when it is asked of a room. By chance these few would hardly ever be met. */
const OWNER = 'who-wrote-privately___'
const ANSWERER = 'who-may-answer________'
const HOLDER = 'who-has-the-key_______'
const LATE = 'who-cannot-read-it____'
const OUTSIDE = 'who-waits-outside_____'
const A_LEARNER = 'learner'
const ONE_OF_STAFF = 'staff'
const A_CAPTIONER = 'captioner'
/** Instead of a key: whatever is the one that counts. */
const THEIRS = ''

const anyone = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(A_LEARNER, A_LEARNER, ONE_OF_STAFF, A_CAPTIONER) },
  { weight: 1, arbitrary: anybody.map(id) },
)
/** As a walk says of readers: all who may, the first of them, or a key that is of no use any more. */
const pickings = fc.constantFrom('all', 'all', 'all', 'first', 'first', 'old')

const drawn = (who: PersonId, where: WrittenTo): Write => ({
  type: 'writeText',
  textId: '',
  personId: who,
  where,
})
const sealed = (picking: string) => ({
  fromKey: THEIRS,
  readers: [{ personId: picking, publicKey: THEIRS }],
})
/** How far the key lies behind the newest. */
const behind = fc.constantFrom(0, 0, 0, 0, 1, 7)

const writing = (who: fc.Arbitrary<PersonId>, thread: PersonId | null): fc.Arbitrary<Write> =>
  fc
    .tuple(who, pickings)
    .map(([personId, picking]) =>
      drawn(
        personId,
        thread === null
          ? { kind: 'lane', ...sealed(picking) }
          : { kind: 'private', thread: thread === '' ? personId : thread, ...sealed(picking) },
      ),
    )
const inCircle = (who: fc.Arbitrary<PersonId>, kind: 'chat' | 'caption'): fc.Arbitrary<Write> =>
  fc.tuple(who, behind).map(([personId, epoch]) => drawn(personId, { kind, epoch }))
const sharing = (who: fc.Arbitrary<PersonId>, reader: PersonId): fc.Arbitrary<Share> =>
  fc.tuple(who, pickings).map(([personId, picking]) => ({
    type: 'shareTexts',
    personId,
    textIds: [],
    fromKey: picking === 'old' ? 'an older key' : THEIRS,
    reader: { personId: reader, publicKey: THEIRS },
  }))

export const textCommands: fc.Arbitrary<Write | Share> = fc.oneof(
  { weight: 5, arbitrary: writing(fc.constant(A_LEARNER), '') },
  { weight: 1, arbitrary: writing(anyone, '') },
  { weight: 5, arbitrary: writing(fc.constant(ANSWERER), OWNER) },
  { weight: 1, arbitrary: writing(anyone, OWNER) },
  { weight: 2, arbitrary: writing(fc.constant(ONE_OF_STAFF), OUTSIDE) },
  { weight: 2, arbitrary: writing(fc.constant(ONE_OF_STAFF), null) },
  { weight: 1, arbitrary: writing(anyone, null) },
  { weight: 5, arbitrary: inCircle(fc.constant(HOLDER), 'chat') },
  { weight: 1, arbitrary: inCircle(anyone, 'chat') },
  { weight: 4, arbitrary: inCircle(fc.constant(A_CAPTIONER), 'caption') },
  { weight: 1, arbitrary: inCircle(anyone, 'caption') },
  { weight: 3, arbitrary: sharing(fc.constant(OWNER), LATE) },
  { weight: 1, arbitrary: sharing(anyone, ONE_OF_STAFF) },
)

/** As it is asked of this room, with an id of its own. */
export function textOfRoom(state: RoomState, command: Write | Share): Write | Share {
  const personId = whoIn(state, command.personId)
  return command.type === 'writeText'
    ? { ...command, personId, textId: freeTextId(state), where: whereOf(state, personId, command.where) }
    : {
        ...command,
        personId,
        textIds: state.texts.filter((text) => threadOf(text) === personId).map((text) => text.id),
        fromKey: keyOr(state, personId, command.fromKey),
        reader: theirs(state, whoIn(state, command.reader.personId)),
      }
}

function freeTextId({ texts, now }: RoomState): string {
  let number = 0
  while (texts.some((text) => text.id === `text-${now}-${number}`)) number++
  return `text-${now}-${number}`
}

function whereOf(state: RoomState, author: PersonId, where: WrittenTo): WrittenTo {
  if (!('readers' in where)) return { ...where, epoch: state.keys.newest - where.epoch }
  const picking = where.readers[0]?.personId ?? ''
  const thread = where.kind === 'private' ? whoIn(state, where.thread) : null
  const others = readersIn(state, author, thread)
  const picked = picking === 'first' ? others.slice(0, 1) : others
  const readers = [author, ...picked].map((personId) => theirs(state, personId))
  const sealedTo = {
    fromKey: keyOr(state, author, THEIRS),
    readers: picking === 'old' ? aged(readers) : readers,
  }
  return thread === null ? { kind: 'lane', ...sealedTo } : { kind: 'private', thread, ...sealedTo }
}

/** Those to whom an honest browser would seal. */
function readersIn(state: RoomState, author: PersonId, thread: PersonId | null): PersonId[] {
  const newest: Text | undefined = thread === null || thread === author ? undefined : newestOf(state, thread)
  const confidants = Object.values(state.people).flatMap((person) =>
    requireConfidant(person).ok ? person.id : [],
  )
  const begins = thread === null || thread === author ? confidants : [thread, ...confidants]
  const there = newest === undefined ? begins : newest.readers.map(({ personId }) => personId)
  return there.filter((personId) => personId !== author && state.people[personId] !== undefined)
}

const aged = ([first, ...readers]: Recipient[]): Recipient[] => [
  ...(first === undefined ? [] : [first]),
  ...readers.map(({ personId }) => ({ personId, publicKey: 'an older key' })),
]
const keyOr = ({ people }: RoomState, personId: PersonId, key: string): string =>
  key === THEIRS ? (people[personId]?.publicKey ?? 'no key') : key
const theirs = (state: RoomState, personId: PersonId): Recipient => ({
  personId,
  publicKey: keyOr(state, personId, THEIRS),
})

const threadIn = ({ texts }: RoomState): PersonId | undefined =>
  texts.flatMap((text) => threadOf(text) ?? []).at(-1)

/** The person that a walk means. */
function whoIn(state: RoomState, personId: PersonId): PersonId {
  const people = Object.values(state.people)
  const newest = newestOf(state, threadIn(state) ?? '')
  const found: { [who: string]: PersonId | undefined } = {
    [OWNER]: threadIn(state),
    [ANSWERER]: newest?.readers.at(-1)?.personId,
    [LATE]: people.find((one) => requireConfidant(one).ok && !requireReader(newest, one.id).ok)?.id,
    [OUTSIDE]: people.find((one) => requireInLobby(one).ok && requireLearner(one).ok)?.id,
    [HOLDER]: state.keys.holders.at(-1),
    [A_LEARNER]: people.findLast((one) => requireLearner(one).ok)?.id,
    [ONE_OF_STAFF]: people.findLast((one) => requireFacilitation(one).ok)?.id,
    [A_CAPTIONER]: people.find((one) => requireCaptioner(one).ok)?.id,
  }
  return personId in found ? (found[personId] ?? id('Ana')) : personId
}
