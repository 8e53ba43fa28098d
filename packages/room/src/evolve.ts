/** (state, event) → state. Applies facts; checks nothing, cannot refuse, never changes its input. */
import type { PersonId } from '@hearth/protocol/ids'
import type { RoomEvent } from './events.ts'
import { gesturesAfter, settleGestures, stepMoved } from './evolve-gestures.ts'
import { helpAfter } from './evolve-help.ts'
import { keysAfter, keysMoved } from './evolve-keys.ts'
import { hearingSettled, leadingAfter } from './evolve-leading.ts'
import { textsAfter, withoutLeftThreads } from './evolve-texts.ts'
import { joinedRound, turnsAfter, turnsMoved, turnsOver, turnsWithout } from './evolve-turns.ts'
import { requireLearner } from './guards.ts'
import { outlives } from './help.ts'
import { NO_KEYS, settleKeys } from './keys.ts'
import type { Person, PersonPresence, RoomState } from './state.ts'

export function evolve(state: RoomState | null, event: RoomEvent): RoomState {
  if (event.type === 'roomOpened') return opened(event)
  if (state === null) throw new Error(`${event.type} before roomOpened`)
  const after = hearingSettled(state, settleGestures(applied(state, event)), event.at)
  return { ...settleKeys(state, after, isUrgent(event), event.at), now: event.at }
}

/** Whoever has the room's key and is to have it no more is shut out at once, not with those who leave next. */
const isUrgent = ({ type }: RoomEvent): boolean => type === 'personRemoved' || type === 'closingBegan'

function opened(event: Extract<RoomEvent, { type: 'roomOpened' }>): RoomState {
  return {
    session: event.session,
    phase: 'scheduled',
    mode: 'open',
    turn: 0,
    floor: null,
    hands: [],
    handRule: 'first-come',
    arranged: null,
    thought: null,
    turnsHad: {},
    spoken: [],
    comeBack: [],
    unwilling: [],
    round: null,
    quiet: null,
    turnMs: null,
    prompt: '',
    spotlight: null,
    screen: null,
    claims: [],
    step: null,
    reactions: true,
    // Whoever comes late to a session without a facilitator has not to wait all the minutes once more.
    unheardSince: Math.min(event.at, event.session.startsAt),
    leftAlone: null,
    page: null,
    pages: 0,
    onCall: event.onCall,
    locked: false,
    keys: NO_KEYS,
    chatOpen: false,
    texts: [],
    help: [],
    crisis: event.crisis,
    removed: [],
    livekitRoom: event.livekitRoom,
    startedAt: null,
    closingAt: null,
    sites: event.site === null ? [] : [event.site],
    people: {},
    nextSeatNumber: 1,
    tookPart: { learners: 0, staffIds: [] },
    emptySince: event.at,
    now: event.at,
  }
}

function applied(state: RoomState, event: Exclude<RoomEvent, { type: 'roomOpened' }>): RoomState {
  switch (event.type) {
    case 'lobbyOpened':
      return { ...state, phase: 'lobby' }
    case 'sessionStarted':
      return { ...state, phase: 'live', startedAt: event.at }
    case 'closingBegan':
      return { ...turnsOver(state), phase: 'closing', closingAt: event.at }
    case 'sessionEnded':
      // A session that empties ends without closing: floor and hands are over all the same.
      return { ...turnsOver(state), phase: 'ended', keys: NO_KEYS, chatOpen: false, texts: [] }
    case 'personArrived': {
      const { personId, name, pronouns, role, cameAs, staffId, sitting, mediaIdentity, at } = event
      return withPerson(state, {
        id: personId,
        name,
        pronouns,
        role,
        staffId,
        admission: 'waiting',
        cameAs,
        notNow: null,
        arrivedAt: at,
        sitting,
        mediaIdentity,
        seat: null,
        presence: { kind: 'reconnecting', since: at },
        away: false,
        takenAway: [],
        askedToTurnOn: [],
        afterRemoval: state.removed.length > 0,
        publicKey: null,
        takesMedia: false,
      })
    }
    case 'personAdmitted': {
      const { personId, seatNumber } = event
      const seat = { number: seatNumber }
      const inside = changed(state, personId, { admission: 'admitted', notNow: null, seat })
      return {
        ...joinedRound(inside, personId),
        nextSeatNumber: seatNumber + 1,
        tookPart: countedIn(state.tookPart, state.people[personId]),
      }
    }
    case 'personToldNotNow':
      return changed(state, event.personId, { admission: 'not-now', notNow: event.reason })
    case 'personAskedAgain':
      return changed(state, event.personId, { admission: 'waiting', notNow: null })
    case 'personConnected': {
      const { personId, connectionId, publicKey, takesMedia, at } = event
      const withBrowser = changed({ ...state, keys: keysAfter(state, event) }, personId, {
        publicKey,
        takesMedia,
      })
      const back = present(withBrowser, personId, { kind: 'here', connectionId }, at)
      // A round that began meanwhile is theirs as well.
      return state.people[personId]?.presence.kind === 'gone' ? joinedRound(back, personId) : back
    }
    case 'personDropped':
      return present(state, event.personId, { kind: 'reconnecting', since: event.at }, event.at)
    case 'graceEnded':
    case 'personSignedOut':
      return present(state, event.personId, { kind: 'gone', since: event.at }, event.at)
    case 'personLeft':
      return without(state, event.personId, event.at)
    case 'personRemoved':
      return { ...without(state, event.personId, event.at), removed: [...state.removed, event.personId] }
    case 'modeChosen':
    case 'quietBegan':
    case 'roundBegan':
    case 'handRuleChosen':
    case 'handsArranged':
    case 'turnTimeSet':
    case 'moreTimeGiven':
    case 'willingnessSaid':
    case 'wentAway':
    case 'cameBack':
    case 'handRaised':
    case 'handLowered':
    case 'handSetLast':
    case 'floorGiven':
    case 'speakingStarted':
    case 'floorFreed':
      return turnsAfter(state, event)
    case 'personPromoted':
    case 'personDemoted':
    case 'circleLeftAlone':
    case 'facilitatorBack':
    case 'pageBegan':
    case 'backupPaged':
    case 'pageTold':
    case 'pageSeen':
    case 'pageEnded':
      return leadingAfter(state, event)
    case 'askedToTurnOn':
    case 'turnOnAnswered':
    case 'personRenamed':
    case 'screenAllowed':
    case 'spotlightSet':
    case 'handClaimed':
    case 'handUnclaimed':
    case 'promptShown':
    case 'stepBegan':
    case 'stepExtended':
    case 'reactionsAllowed':
      return gesturesAfter(state, event)
    case 'mediaTakenAway': {
      const takenAway = state.people[event.personId]?.takenAway ?? []
      return changed(state, event.personId, { takenAway: [...takenAway, event.source] })
    }
    case 'mediaGivenBack': {
      const takenAway = state.people[event.personId]?.takenAway ?? []
      return changed(state, event.personId, {
        takenAway: takenAway.filter((source) => source !== event.source),
      })
    }
    case 'roomLocked':
      return { ...state, locked: true }
    case 'roomUnlocked':
      return { ...state, locked: false }
    case 'helpAsked':
    case 'helpWithdrawn':
    case 'helpTaken':
    case 'helpPutBack':
    case 'helpAnswered':
    case 'helpEnded':
      return helpAfter(state, event)
    case 'epochBegan':
    case 'keySealed':
    case 'keyHeld':
    case 'epochUsed':
    case 'keyWanted':
    case 'keeperPassedOver':
      return { ...state, keys: keysAfter(state, event) }
    case 'chatOpened':
    case 'chatClosed':
    case 'textWritten':
    case 'textsShared':
      return textsAfter(state, event)
    case 'crisisContactsSet':
      return { ...state, crisis: event.crisis, onCall: event.onCall }
    case 'deadlinesMoved':
      return moved(state, event.gap)
  }
}

/** A learner counts with each admission, a member of staff once, a captioner not at all. */
function countedIn(tookPart: RoomState['tookPart'], person: Person | undefined): RoomState['tookPart'] {
  if (person === undefined) return tookPart
  const { staffId } = person
  if (staffId !== null) return { ...tookPart, staffIds: [...new Set([...tookPart.staffIds, staffId])] }
  return requireLearner(person).ok ? { ...tookPart, learners: tookPart.learners + 1 } : tookPart
}

const withPerson = (state: RoomState, person: Person): RoomState => ({
  ...state,
  people: { ...state.people, [person.id]: person },
})

/** Name, seat, hand, turn and private conversation are gone with the person. */
function without(state: RoomState, personId: PersonId, at: number): RoomState {
  const { [personId]: _gone, ...people } = state.people
  const help = state.help.filter((request) => request.personId !== personId || outlives(request))
  return counted(withoutLeftThreads({ ...turnsWithout(state, personId), people, help }), at)
}

function changed(state: RoomState, personId: PersonId, change: Partial<Person>): RoomState {
  const person = state.people[personId]
  return person === undefined ? state : withPerson(state, { ...person, ...change })
}

const present = (state: RoomState, personId: PersonId, presence: PersonPresence, at: number): RoomState =>
  counted(changed(state, personId, { presence }), at)

/** Keeps `emptySince` true to who is here. */
function counted(state: RoomState, at: number): RoomState {
  const somebody = Object.values(state.people).some((person) => person.presence.kind === 'here')
  return { ...state, emptySince: somebody ? null : (state.emptySince ?? at) }
}

/**
 * Every running deadline counts from `gap` milliseconds later, but for those of F: while nobody kept the room nobody led it
 * either, and who is on call is rather told once too soon.
 */
function moved(state: RoomState, gap: number): RoomState {
  const people = Object.values(state.people).map((person): Person => {
    const { presence } = person
    return presence.kind === 'reconnecting'
      ? { ...person, presence: { kind: 'reconnecting', since: presence.since + gap } }
      : person
  })
  return {
    ...turnsMoved(state, gap),
    people: Object.fromEntries(people.map((person) => [person.id, person])),
    closingAt: state.closingAt === null ? null : state.closingAt + gap,
    emptySince: state.emptySince === null ? null : state.emptySince + gap,
    step: stepMoved(state.step, gap),
    keys: keysMoved(state.keys, gap),
  }
}
