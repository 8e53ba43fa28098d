import type { Command } from '@hearth/protocol/commands'
import type { RoomState } from '@hearth/room/state'
import type { SystemCommand } from '@hearth/room/system-commands'
import { given, type Scene } from '@hearth/room/testing/given'
import { id, type Name } from '@hearth/room/testing/people'
import { handsCircle, later } from '@hearth/room/testing/steps'
import { expect, it } from 'vitest'
import { SpeakingTimes } from '../../src/rooms/speaking-times.ts'

const SECOND = 1000

const rowOf = (state: RoomState) => ({
  version: 1,
  state,
  revisions: { shared: 0, facilitation: 0, own: {} },
  accepted: {},
})

/** Fay, Jo, Ana and Ben in `hands`, and what a node knows of how long they have spoken. */
function givenCircle() {
  const times = new SpeakingTimes()
  let scene = given(handsCircle('Ana', 'Ben'))
  const sessionId = scene.state.session.id
  const noted = (next: Scene): boolean => {
    const { events } = next
    if (!next.decision.ok) throw new Error(next.decision.code)
    const ended = times.note({ sessionId, before: rowOf(scene.state), after: rowOf(next.state), events })
    scene = next
    return ended
  }
  return {
    times,
    /** Whether a turn has ended by it. */
    asks: (who: Name, command: Command) => noted(scene.when(who, command)),
    system: (command: SystemCommand) => noted(scene.whenSystem(command)),
    passes: (ms: number) => {
      scene = scene.and(later(ms))
    },
    spoken: () => times.of(sessionId),
  }
}

/** Ana has begun to speak 30 seconds ago. */
function givenAnaSpeaks() {
  const circle = givenCircle()
  expect(circle.asks('Fay', { type: 'giveFloor', personId: id('Ana'), turn: 0 })).toBe(false)
  circle.passes(7 * SECOND)
  expect(circle.asks('Ana', { type: 'startSpeaking', turn: 1 })).toBe(false)
  circle.passes(30 * SECOND)
  return circle
}

it.each<[Name, Command]>([
  ['Ana', { type: 'finishSpeaking', turn: 1 }],
  ['Fay', { type: 'giveFloor', personId: id('Ben'), turn: 1 }],
  ['Fay', { type: 'takeAway', personId: id('Ana'), source: 'microphone' }],
  ['Fay', { type: 'muteEveryone' }],
  ['Fay', { type: 'chooseMode', mode: 'open' }],
  ['Fay', { type: 'beginQuiet', minutes: null }],
  ['Fay', { type: 'closeSession' }],
])('counts a turn from its beginning to its end, where %s ends it by %o', (who, command) => {
  const circle = givenAnaSpeaks()
  expect(circle.spoken()).toEqual({})
  expect(circle.asks(who, command)).toBe(true)
  expect(circle.spoken()).toEqual({ [id('Ana')]: 30 * SECOND })
})

it('adds up turn by turn, and counts nothing of one that was not begun', () => {
  const circle = givenAnaSpeaks()
  circle.asks('Ana', { type: 'finishSpeaking', turn: 1 })
  circle.asks('Fay', { type: 'giveFloor', personId: id('Ben'), turn: 1 })
  circle.passes(20 * SECOND)
  expect(circle.asks('Ben', { type: 'pass', turn: 2 })).toBe(false)
  circle.asks('Fay', { type: 'giveFloor', personId: id('Ana'), turn: 2 })
  circle.asks('Ana', { type: 'startSpeaking', turn: 3 })
  circle.passes(5 * SECOND)
  expect(circle.asks('Ana', { type: 'finishSpeaking', turn: 3 })).toBe(true)
  expect(circle.spoken()).toEqual({ [id('Ana')]: 35 * SECOND })
})

it('leaves out the time in which the server was away', () => {
  const circle = givenAnaSpeaks()
  circle.passes(100 * SECOND)
  expect(circle.system({ type: 'resume', alive: [] })).toBe(false)
  circle.asks('Ana', { type: 'finishSpeaking', turn: 1 })
  // From the room's last event, when she began, to its next nobody knows.
  expect(circle.spoken()).toEqual({ [id('Ana')]: 0 })
})

it('forgets who is removed, and everybody when the session ends', () => {
  const circle = givenAnaSpeaks()
  expect(circle.asks('Fay', { type: 'remove', personId: id('Ana') })).toBe(true)
  expect(circle.spoken()).toEqual({})

  const other = givenAnaSpeaks()
  other.asks('Fay', { type: 'closeSession' })
  expect(other.spoken()).toEqual({ [id('Ana')]: 30 * SECOND })
  other.asks('Fay', { type: 'endSession' })
  expect(other.spoken()).toEqual({})
})
