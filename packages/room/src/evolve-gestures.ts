/** (state, event) → state: the part of evolve that applies what facilitators ask, show and mend, and the guide. Checks nothing. */
import type { RoomEvent } from './events.ts'
import { requireFacilitation, requireInCircle } from './guards.ts'
import type { Person, RoomState } from './state.ts'

type GestureEvent = Extract<
  RoomEvent,
  {
    type:
      | 'askedToTurnOn'
      | 'turnOnAnswered'
      | 'personRenamed'
      | 'spotlightSet'
      | 'handClaimed'
      | 'handUnclaimed'
      | 'promptShown'
      | 'stepBegan'
      | 'stepExtended'
      | 'reactionsAllowed'
  }
>

export function gesturesAfter(state: RoomState, event: GestureEvent): RoomState {
  switch (event.type) {
    case 'askedToTurnOn':
      return changed(state, event.personId, ({ askedToTurnOn }) => ({
        askedToTurnOn: [...askedToTurnOn, event.source],
      }))
    case 'turnOnAnswered':
      return changed(state, event.personId, ({ askedToTurnOn }) => ({
        askedToTurnOn: askedToTurnOn.filter((source) => source !== event.source),
      }))
    case 'personRenamed':
      return changed(state, event.personId, () => ({ name: event.name }))
    case 'spotlightSet':
      return { ...state, spotlight: event.personId }
    case 'handClaimed': {
      const { personId, by, name } = event
      return { ...state, claims: [...state.claims, { personId, by, name }] }
    }
    case 'handUnclaimed':
      return { ...state, claims: state.claims.filter(({ personId }) => personId !== event.personId) }
    case 'promptShown':
      return { ...state, prompt: event.prompt }
    case 'stepBegan':
      // What the circle was asked belongs to the step before.
      return { ...state, step: { index: event.index, since: event.at, extraMs: 0 }, prompt: '' }
    case 'stepExtended': {
      const { step } = state
      return step === null ? state : { ...state, step: { ...step, extraMs: step.extraMs + event.ms } }
    }
    case 'reactionsAllowed':
      return { ...state, reactions: event.allowed }
  }
}

function changed(state: RoomState, personId: string, change: (person: Person) => Partial<Person>): RoomState {
  const person = state.people[personId]
  return person === undefined
    ? state
    : { ...state, people: { ...state.people, [personId]: { ...person, ...change(person) } } }
}

/**
 * What goes with something else: a claim with its hand, or with who claimed it; the spotlight with its person; what
 * somebody is asked to turn on with them, or once it was taken away. With the close all of it goes, and so does what the
 * circle was asked.
 */
export function settleGestures(state: RoomState): RoomState {
  const { claims, spotlight, prompt } = state
  const over = state.phase === 'closing' || state.phase === 'ended'
  const held = claims.filter((claim) => !over && isHeld(state, claim))
  const stays = !over && spotlight !== null && requireInCircle(state.people[spotlight]).ok
  const asked = Object.values(state.people).map((person) => stillAsked(person, over))
  return {
    ...state,
    claims: held.length === claims.length ? claims : held,
    spotlight: stays ? spotlight : null,
    prompt: over ? '' : prompt,
    people: asked.every((person) => person === state.people[person.id])
      ? state.people
      : Object.fromEntries(asked.map((person) => [person.id, person])),
  }
}

function isHeld({ hands, people }: RoomState, { personId, by }: RoomState['claims'][number]): boolean {
  const claimant = people[by]
  return (
    hands.some((hand) => hand.personId === personId) &&
    claimant !== undefined &&
    requireInCircle(claimant).ok &&
    requireFacilitation(claimant).ok
  )
}

function stillAsked(person: Person, over: boolean): Person {
  const { askedToTurnOn, takenAway } = person
  const asked =
    over || !requireInCircle(person).ok ? [] : askedToTurnOn.filter((source) => !takenAway.includes(source))
  return asked.length === askedToTurnOn.length ? person : { ...person, askedToTurnOn: asked }
}

/** The step counts from `gap` milliseconds later. */
export const stepMoved = (step: RoomState['step'], gap: number): RoomState['step'] =>
  step === null ? null : { ...step, since: step.since + gap }
