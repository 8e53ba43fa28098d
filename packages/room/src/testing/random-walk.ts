import { CLOSING_MS, EMPTY_ROOM_MS, OPENS_BEFORE_MS, PRESENCE_GRACE_MS } from '@hearth/protocol/limits'
import fc from 'fast-check'
import type { Asked } from '../actor.ts'
import { deadline } from '../deadline.ts'
import { decide } from '../decide.ts'
import type { Decision } from '../decision.ts'
import { evolve } from '../evolve.ts'
import type { RoomState } from '../state.ts'
import type { SystemCommand } from '../system-commands.ts'
import { GUIDE } from './guided.ts'
import { ADVISORS, CAPTIONERS, connection, FACILITATORS, id, LEARNERS, publicKey } from './people.ts'
import { anybody, askings, inRoom, ofRoom, places } from './random-commands.ts'
import { arrivalInWalk, pageCommands } from './random-leading.ts'
import { textCommands, textOfRoom } from './random-texts.ts'
import { members, turnAskings } from './random-turns.ts'
import { CRISIS, connecting, LIVEKIT_ROOM, ON_CALL, plan, SITE, START } from './steps.ts'
import { BEGINNINGS, bySystem, type TurnMode, taking, type WalkStep } from './walk-beginnings.ts'
import type { Walked } from './walked.ts'

export interface Walk {
  opening: Asked
  openedAt: number
  steps: WalkStep[]
}

const arrivals = fc.oneof(
  fc.constantFrom(...FACILITATORS),
  fc.constantFrom(...ADVISORS, ...LEARNERS, ...CAPTIONERS),
)
const connections = fc.integer({ min: 1, max: 3 })
/** Mostly the one they came with. */
const browsers = fc.constantFrom(1, 1, 1, 1, 2)
/** In a walk a browser says how far what it holds lies behind the newest key. */
const holdings = fc.constantFrom(0, 0, 0, 1, 7)

const MOMENTS = [0, 1, 999, PRESENCE_GRACE_MS - 1, PRESENCE_GRACE_MS, OPENS_BEFORE_MS, -1, -7000, -3_600_000]
const LONG_WHILES = [CLOSING_MS, EMPTY_ROOM_MS, 26 * 3_600_000]

const steps: fc.Arbitrary<WalkStep> = fc.oneof(
  {
    weight: 40,
    arbitrary: askings.map((asked): WalkStep => ({ asked })),
  },
  { weight: 14, arbitrary: turnAskings.map((asked): WalkStep => ({ asked })) },
  {
    weight: 10,
    arbitrary: fc
      .tuple(arrivals, fc.constantFrom('own-device' as const, 'in-the-room' as const))
      .map(([who, place]) => bySystem(arrivalInWalk(who, place))),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(anybody, connections, browsers, holdings, fc.boolean())
      .map(([who, which, browser, holds, media]) =>
        bySystem(
          connecting(who, {
            connectionId: connection(who, which),
            publicKey: publicKey(who, browser),
            holds,
            takesMedia: media || browser === 1,
          }),
        ),
      ),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(anybody, connections)
      .map(([who, which]) =>
        bySystem({ type: 'disconnect', personId: id(who), connectionId: connection(who, which) }),
      ),
  },
  { weight: 1, arbitrary: anybody.map((who) => bySystem({ type: 'signOut', personId: id(who) })) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(anybody, connections), { maxLength: 4 })
      .map((alive) =>
        bySystem({ type: 'resume', alive: alive.map(([who, which]) => connection(who, which)) }),
      ),
  },
  { weight: 6, arbitrary: textCommands.map((command) => bySystem(command)) },
  { weight: 2, arbitrary: fc.constant(bySystem({ type: 'tick' })) },
  { weight: 2, arbitrary: pageCommands.map((command) => bySystem(command)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(places, fc.boolean())
      .map(([helpId, told]) => bySystem({ type: 'handHelpOver', helpId, by: 'Fay', told })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(CRISIS, CRISIS, { contacts: [], examples: true })
      .map((crisis) => bySystem({ type: 'setCrisisContacts', crisis, onCall: [] })),
  },
  { weight: 2, arbitrary: fc.constant<WalkStep>({ deadline: true }) },
  { weight: 5, arbitrary: fc.constantFrom(...MOMENTS).map((passed) => ({ passed })) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG_WHILES).map((passed) => ({ passed })) },
  {
    weight: 1,
    arbitrary: fc.constant(
      bySystem({
        type: 'openRoom',
        session: plan(),
        site: null,
        livekitRoom: LIVEKIT_ROOM,
        crisis: CRISIS,
        onCall: ON_CALL,
      }),
    ),
  },
)

export const opening = (capacity: number, hybrid: boolean): Walk['opening'] => ({
  by: 'system',
  command: {
    type: 'openRoom',
    session: plan({ capacity, format: hybrid ? 'hybrid' : 'online', guide: GUIDE }),
    site: hybrid ? SITE : null,
    livekitRoom: LIVEKIT_ROOM,
    crisis: CRISIS,
    onCall: ON_CALL,
  },
})

/** Walks of up to `most` steps, in small rooms, so that they are often full. In most Fay and Jo are there from the start and lead turns. */
const walks = (most: number): fc.Arbitrary<Walk> =>
  fc
    .record({
      capacity: fc.integer({ min: 1, max: 5 }),
      hybrid: fc.boolean(),
      openedAt: fc.constantFrom(START - OPENS_BEFORE_MS - 5000, START - OPENS_BEFORE_MS, START),
      beginning: fc.constantFrom(...BEGINNINGS),
      steps: fc.array(steps, { minLength: 1, maxLength: most, size: 'max' }),
    })
    .map(({ capacity, hybrid, openedAt, beginning, steps }) => ({
      opening: opening(capacity, hybrid),
      openedAt,
      steps: [...beginning, ...steps],
    }))

/** One seed for all: a failure prints it with the path, and becomes a named test. */
const SEED = 20300107

/** Looks at `runs` walks of up to `most` steps; what it throws fails the whole. */
export function forAllWalks(runs: number, most: number, look: (walk: Walk) => void): void {
  fc.assert(fc.property(walks(most), look), { seed: SEED, numRuns: runs })
}

/** As often as they make a round, or a talk, get somewhere: in a circle of eight that takes turns, whose people drop and come back. */
const turnSteps: fc.Arbitrary<WalkStep> = fc.oneof(
  { weight: 30, arbitrary: turnAskings.map((asked): WalkStep => ({ asked })) },
  {
    weight: 4,
    arbitrary: members.chain((who) =>
      fc.constantFrom(
        bySystem(connecting(who)),
        bySystem(connecting(who)),
        bySystem({ type: 'disconnect', personId: id(who), connectionId: connection(who) }),
      ),
    ),
  },
  { weight: 2, arbitrary: fc.constant<WalkStep>({ deadline: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 999, PRESENCE_GRACE_MS).map((passed) => ({ passed })) },
)

/** Looks at `runs` walks of `most` steps that begin in a mode and may go to any other. */
export function forAllTurnWalks(
  mode: TurnMode,
  { runs, most }: { runs: number; most: number },
  look: (walk: Walk) => void,
): void {
  const walks = fc.array(turnSteps, { minLength: most, maxLength: most }).map((steps) => ({
    opening: opening(5, false),
    openedAt: START,
    steps: [...taking(mode, ['Ana', 'Ben', 'Chidi', 'Dara', 'Eli', 'Sol']), ...steps],
  }))
  fc.assert(fc.property(walks, look), { seed: SEED, numRuns: runs })
}

/** Goes the walk, up to one step after the end, and hands over every step at which something was asked. */
export function go(walk: Walk, look: (walked: Walked) => void): void {
  let now = walk.openedAt
  let state = after(null, decide(null, walk.opening, now))
  for (const step of walk.steps) {
    if ('passed' in step) {
      now += step.passed
      continue
    }
    if ('deadline' in step) now = deadline(state) ?? now
    const asked = askedBy(step, state)
    const decision = decide(state, asked, now)
    const before = state
    state = after(before, decision)
    look({ before, asked, now, decision, after: state })
    if (before.phase === 'ended') return
  }
}

function askedBy(step: WalkStep, state: RoomState): Asked {
  if (!('asked' in step)) return { by: 'system', command: { type: 'tick' } }
  const { asked } = step
  return asked.by === 'system'
    ? { by: 'system', command: bySystemIn(state, asked.command) }
    : inRoom(state, asked)
}

const bySystemIn = (state: RoomState, command: SystemCommand): SystemCommand =>
  command.type === 'writeText' || command.type === 'shareTexts'
    ? textOfRoom(state, command)
    : ofRoom(state, command)

function after(before: RoomState | null, decision: Decision): RoomState {
  const next = decision.ok ? decision.events.reduce<RoomState | null>(evolve, before) : before
  if (next === null) throw new Error('the walk has no room to begin in')
  return frozen(next)
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}
