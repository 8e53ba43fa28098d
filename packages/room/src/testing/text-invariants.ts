/** What holds of texts, and of who types captions, at every step of every walk. */
import { MAX_CAPTIONERS, MAX_CAPTIONS, MAX_CHAT_TEXTS, MAX_PRIVATE_TEXTS } from '@hearth/protocol/limits'
import { audienceOf } from '../audience-of.ts'
import { mediaPlan } from '../media-plan.ts'
import { facilitationView, ownView, sharedView } from '../project.ts'
import type { RoomState, Text } from '../state.ts'
import { textsNamedTo } from '../texts.ts'
import { canRead, isAdmittedStaff, isPrivateText, ownerOf, staysAfterLeaving } from './stated-rules.ts'
import { eventsOf, type Invariants, isIn, peopleOf, same, type Walked } from './walked.ts'

const find = ({ texts }: RoomState, { id }: Text): Text | undefined => texts.find((text) => text.id === id)
const changed = ({ before, after }: Walked): Text[] =>
  [...before.texts, ...after.texts].filter((text) => !same(find(before, text), find(after, text)))
/** Nothing but writing has happened, and only what is private. */
const isInPrivate = (walked: Walked): boolean =>
  eventsOf(walked).every(({ type }) => type === 'textWritten' || type === 'textsShared') &&
  changed(walked).every(isPrivateText)
const countOf = ({ texts }: RoomState, kind: Text['where']['kind']): number =>
  texts.filter(({ where }) => where.kind === kind).length

export const TEXT_INVARIANTS: Invariants = {
  'a private text changes not a byte, and no channel, but in the own views of its readers': (walked) => {
    if (!isInPrivate(walked)) return true
    const { before, after } = walked
    return (
      same(sharedView(before), sharedView(after)) &&
      same(facilitationView(before), facilitationView(after)) &&
      peopleOf(before).every(
        ({ id }) =>
          same(audienceOf(before, id), audienceOf(after, id)) &&
          (changed(walked).some((text) => canRead(text, id)) ||
            same(ownView(before, id), ownView(after, id))),
      )
    )
  },

  'no view names a text of which its viewer is no reader, and each names all of which they are one': ({
    after,
  }) => {
    if (after.texts.length === 0) return true
    const shared = JSON.stringify(sharedView(after))
    const facilitation = JSON.stringify(facilitationView(after))
    const views = peopleOf(after).map(({ id }) => ({ id, own: JSON.stringify(ownView(after, id)) }))
    return after.texts.every(
      (text) =>
        !facilitation.includes(`"${text.id}"`) &&
        shared.includes(`"${text.id}"`) === !isPrivateText(text) &&
        views.every(({ id, own }) => own.includes(`"${text.id}"`) === canRead(text, id)),
    )
  },

  'what may be fetched is what the views name': ({ after }) =>
    peopleOf(after).every((person) => {
      const { id } = person
      const { chat, captions } = sharedView(after)
      const circle = isIn(person) ? [...chat.texts, ...captions] : []
      const named = [...(ownView(after, id)?.texts ?? []), ...circle].map((text) => text.id)
      return same(
        named.sort(),
        textsNamedTo(after, id)
          .map((text) => text.id)
          .sort(),
      )
    }),

  'who comes to read a private text is its author, the owner of its conversation, or leads or advises': ({
    before,
    after,
  }) =>
    after.texts.filter(isPrivateText).every((text) =>
      text.readers.slice(find(before, text)?.readers.length ?? 0).every(({ personId }) => {
        const person = after.people[personId]
        return (
          personId === text.from ||
          personId === ownerOf(text) ||
          (person !== undefined && isAdmittedStaff(person))
        )
      }),
    ),

  'whoever wrote it reads it first, and so does the owner of its conversation, each once': ({ after }) =>
    after.texts.filter(isPrivateText).every((text) => {
      const readers = text.readers.map(({ personId }) => personId)
      const owner = ownerOf(text)
      return (
        readers[0] === text.from &&
        readers.length > 1 &&
        new Set(readers).size === readers.length &&
        (owner === null || readers.includes(owner))
      )
    }),

  'who came, or was let in, later reads nothing earlier, unless its owner has shared it with them': ({
    before,
    after,
    asked,
  }) =>
    before.texts.filter(isPrivateText).every((earlier) => {
      const text = find(after, earlier)
      if (text === undefined || same(text, earlier)) return true
      const more = text.readers.slice(earlier.readers.length)
      return (
        asked.by === 'system' &&
        asked.command.type === 'shareTexts' &&
        asked.command.personId === ownerOf(text) &&
        same(
          more.map(({ personId }) => personId),
          [asked.command.reader.personId],
        )
      )
    }),

  'texts stand in the order of writing, and none but who may read it changes': ({ before, after }) => {
    const stayed = before.texts.filter((text) => find(after, text) !== undefined)
    return (
      same(
        after.texts.slice(0, stayed.length).map(({ id }) => id),
        stayed.map(({ id }) => id),
      ) && stayed.every((text) => same({ ...find(after, text), readers: [] }, { ...text, readers: [] }))
    )
  },

  'no more is kept than the limits say': ({ after }) =>
    countOf(after, 'chat') <= MAX_CHAT_TEXTS &&
    countOf(after, 'caption') <= MAX_CAPTIONS &&
    peopleOf(after).every(
      ({ id }) =>
        after.texts.filter((text) => isPrivateText(text) && text.from === id).length <= MAX_PRIVATE_TEXTS,
    ),

  'of the conversation of somebody who is not here any more nothing is left, unless about life and limb': ({
    after,
  }) =>
    after.texts.every((text) => {
      const owner = ownerOf(text)
      return (
        owner === null ||
        after.people[owner] !== undefined ||
        after.help.some((request) => request.personId === owner && staysAfterLeaving(request))
      )
    }),

  'what the circle wrote is under a key that counted then, by somebody who was in; captions by who came for them':
    (walked) =>
      walked.after.texts
        .filter((text) => !isPrivateText(text) && find(walked.before, text) === undefined)
        .every(({ from, where }) => {
          const { keys, people, chatOpen, phase } = walked.before
          return (
            phase === 'live' &&
            people[from]?.admission === 'admitted' &&
            'epoch' in where &&
            (where.epoch === keys.newest || where.epoch === keys.sending) &&
            (where.kind === 'chat' ? chatOpen : people[from]?.role === 'captioner')
          )
        }),

  'nothing written is left of a session that has ended': ({ after }) =>
    after.phase !== 'ended' || after.texts.length === 0,

  'who types captions has no hand up, no floor, nothing to publish, nothing that was closed, and asks for no help':
    ({ after }) =>
      peopleOf(after)
        .filter(({ role }) => role === 'captioner')
        .every(
          ({ id, takenAway }) =>
            !after.hands.some(({ personId }) => personId === id) &&
            after.floor?.personId !== id &&
            takenAway.length === 0 &&
            (mediaPlan(after)?.participants.find((one) => one.personId === id)?.publish ?? []).length === 0 &&
            after.help.every(({ personId }) => personId !== id),
        ),

  'no arrival makes more captioners than there may be': (walked) =>
    !eventsOf(walked).some((event) => event.type === 'personArrived' && event.role === 'captioner') ||
    peopleOf(walked.after).filter(
      ({ role, admission, presence }) =>
        role === 'captioner' &&
        (admission === 'admitted' || (admission === 'waiting' && presence.kind !== 'gone')),
    ).length <= MAX_CAPTIONERS,
}
