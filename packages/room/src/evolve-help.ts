/** (state, event) → state: the part of evolve that applies what happened to requests for help. Checks nothing. */
import type { HelpId } from '@hearth/protocol/ids'
import type { RoomEvent } from './events.ts'
import { withoutLeftThreads } from './evolve-texts.ts'
import type { HelpRequest, RoomState } from './state.ts'

type HelpEvent = Extract<
  RoomEvent,
  { type: 'helpAsked' | 'helpWithdrawn' | 'helpTaken' | 'helpPutBack' | 'helpAnswered' | 'helpEnded' }
>

export function helpAfter(state: RoomState, event: HelpEvent): RoomState {
  switch (event.type) {
    case 'helpAsked': {
      const { helpId: id, personId, name, kind, at } = event
      const others = state.help.filter((one) => one.personId !== personId || one.kind !== kind)
      const asked: HelpRequest = {
        id,
        personId,
        name,
        kind,
        askedAt: at,
        taker: null,
        leftBy: null,
        answer: null,
        withdrawn: false,
        end: null,
      }
      return { ...state, help: [...others, asked] }
    }
    case 'helpWithdrawn':
      return helped(state, event.helpId, ({ kind }) =>
        kind === 'not-ok' ? { withdrawn: true } : { withdrawn: true, end: { how: 'withdrawn' } },
      )
    case 'helpTaken':
      return helped(state, event.helpId, () => ({
        taker: { personId: event.personId, name: event.name },
        leftBy: null,
        answer: null,
      }))
    case 'helpPutBack':
      return helped(state, event.helpId, ({ taker }) => ({
        taker: null,
        leftBy: taker?.name ?? null,
        answer: null,
      }))
    case 'helpAnswered':
      return helped(state, event.helpId, () => ({ answer: event.answer }))
    case 'helpEnded':
      return helped(waitedFor(state, event.helpId, event.at), event.helpId, () => ({
        end: { how: event.how, by: event.by },
      }))
  }
}

/** A request changes. One that has ended goes with an author who has left, and so does what was written with them. */
function helped(
  state: RoomState,
  helpId: HelpId,
  change: (request: HelpRequest) => Partial<HelpRequest>,
): RoomState {
  const help = state.help
    .map((request) => (request.id === helpId ? { ...request, ...change(request) } : request))
    .filter(({ end, personId }) => end === null || state.people[personId] !== undefined)
  return withoutLeftThreads({ ...state, help })
}

/** A close that waited for somebody who was not OK has its hour again: whoever was with them is not put out at once. */
const waitedFor = (state: RoomState, helpId: HelpId, at: number): RoomState =>
  state.closingAt !== null && state.help.some(({ id, kind }) => id === helpId && kind === 'not-ok')
    ? { ...state, closingAt: at }
    : state
