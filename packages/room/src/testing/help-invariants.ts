/** What holds of requests for help at every step of every walk: nobody else learns of one, and none about life and limb is lost. */
import { audienceOf } from '../audience-of.ts'
import type { RoomEvent } from '../events.ts'
import { facilitationView, ownView, sharedView } from '../project.ts'
import type { HelpRequest, RoomState } from '../state.ts'
import { canRead, isAnswered, openNotOk, staysAfterLeaving } from './stated-rules.ts'
import { eventsOf, type Invariants, peopleOf, same, type Walked } from './walked.ts'

const IN_PRIVATE: readonly RoomEvent['type'][] = [
  'helpAsked',
  'helpWithdrawn',
  'helpTaken',
  'helpPutBack',
  'helpAnswered',
  'helpEnded',
]

const isPrivate = (walked: Walked): boolean => eventsOf(walked).every(({ type }) => IN_PRIVATE.includes(type))

/** Whose requests differ. */
function authors({ before, after }: Walked): string[] {
  const changed = [...before.help, ...after.help].filter(
    (one) =>
      !same(
        before.help.find(({ id }) => id === one.id),
        after.help.find(({ id }) => id === one.id),
      ),
  )
  return changed.map(({ personId }) => personId)
}

/** With the last request of somebody who left goes what was written with them. */
const readsWhatGoes = ({ before, after }: Walked, personId: string): boolean =>
  before.texts.some((text) => canRead(text, personId) && after.texts.every(({ id }) => id !== text.id))

const find = ({ help }: RoomState, { id }: HelpRequest) => help.find((one) => one.id === id)

/** An end that a member of staff gave it, or a new request of the same author, after they took this one back. */
const endedByName = (walked: Walked, { id, personId, kind, withdrawn }: HelpRequest): boolean =>
  eventsOf(walked).some(
    (event) =>
      (event.type === 'helpEnded' && event.helpId === id && event.by !== '') ||
      (event.type === 'helpAsked' && withdrawn && event.personId === personId && event.kind === kind),
  )

export const HELP_INVARIANTS: Invariants = {
  'what is asked in private changes not a byte, and no channel, but for its author, those who lead, and who reads a conversation that goes with it':
    (walked) =>
      !isPrivate(walked) ||
      (same(sharedView(walked.before), sharedView(walked.after)) &&
        peopleOf(walked.before).every(
          ({ id }) =>
            same(audienceOf(walked.before, id), audienceOf(walked.after, id)) &&
            (authors(walked).includes(id) ||
              readsWhatGoes(walked, id) ||
              same(ownView(walked.before, id), ownView(walked.after, id))),
        )),

  'a request is in no view but the facilitators’ and its author’s': ({ after }) => {
    const shared = JSON.stringify(sharedView(after))
    return after.help.every(
      (request) =>
        !shared.includes(request.id) &&
        peopleOf(after).every(
          ({ id }) => id === request.personId || !JSON.stringify(ownView(after, id)).includes(request.id),
        ) &&
        (request.end === null) === facilitationView(after).help.some((entry) => entry.id === request.id),
    )
  },

  'an “I am not OK” ends by a named person’s act only, and so does a worry about someone whose author left': (
    walked,
  ) =>
    walked.before.help
      .filter(({ kind, end }) => end === null && kind === 'not-ok')
      .every((request) => find(walked.after, request)?.end === null || endedByName(walked, request)) &&
    walked.before.help
      .filter(({ kind, end, personId }) => {
        return end === null && kind === 'worried' && walked.after.people[personId] === undefined
      })
      .every((request) => find(walked.after, request)?.end === null || endedByName(walked, request)),

  'no session closes while somebody who is not OK has no answer, nor ends, by whomever, while one is open': ({
    before,
    after,
  }) =>
    before.phase === after.phase ||
    (after.phase !== 'closing' && after.phase !== 'ended') ||
    openNotOk(before).every((request) => after.phase === 'closing' && isAnswered(before, request)),

  'nobody has seen a request who did not say so themselves': ({ before, after, asked }) =>
    after.help.every(
      (request) =>
        request.taker === null ||
        find(before, request)?.taker?.personId === request.taker.personId ||
        (asked.by === 'participant' && asked.personId === request.taker.personId),
    ),

  'a person has one request of each kind, and each its own id': ({ after }) =>
    new Set(after.help.map(({ personId, kind }) => `${personId} ${kind}`)).size === after.help.length &&
    new Set(after.help.map(({ id }) => id)).size === after.help.length,

  'of somebody who is not here any more only what is open and about life and limb is left': ({ after }) =>
    after.help.every((request) => after.people[request.personId] !== undefined || staysAfterLeaving(request)),
}
