/** Rules L: opening, starting, closing, ending, and the room's clock. */
import { CLOSING_MS, EMPTY_ROOM_MS, OPENS_BEFORE_MS, PRESENCE_GRACE_MS } from '@hearth/protocol/limits'
import { PHASES } from '@hearth/protocol/roles'
import { describe, expect, test } from 'vitest'
import { deadline, dues } from '../src/deadline.ts'
import { NO_KEYS } from '../src/keys.ts'
import { given, Scene } from '../src/testing/given.ts'
import { id } from '../src/testing/people.ts'
import {
  admitted,
  arrived,
  at,
  CRISIS,
  closing,
  connected,
  connecting,
  dropped,
  ended,
  endedByItself,
  gone,
  LIVEKIT_ROOM,
  later,
  left,
  ON_CALL,
  plan,
  room,
  SITE,
  START,
  session,
  started,
  ticked,
} from '../src/testing/steps.ts'

const OPENS = START - OPENS_BEFORE_MS
const PLANNED_END = START + 60 * 60_000
const nowhere = new Scene(null, START, { ok: true, events: [] })
const openRoom = {
  type: 'openRoom',
  session: plan(),
  site: null,
  livekitRoom: LIVEKIT_ROOM,
  crisis: CRISIS,
  onCall: ON_CALL,
} as const

describe('opening', () => {
  test('L1: a room opens as the plan says, with nobody in it', () => {
    const then = given(room({ format: 'hybrid' }, OPENS - 1))
    expect(then.state).toEqual({
      session: plan({ format: 'hybrid' }),
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
      unheardSince: OPENS - 1,
      leftAlone: null,
      page: null,
      pages: 0,
      onCall: ON_CALL,
      locked: false,
      keys: NO_KEYS,
      chatOpen: false,
      texts: [],
      help: [],
      removed: [],
      livekitRoom: LIVEKIT_ROOM,
      crisis: CRISIS,
      startedAt: null,
      closingAt: null,
      sites: [SITE],
      people: {},
      nextSeatNumber: 1,
      tookPart: { learners: 0, staffIds: [] },
      emptySince: OPENS - 1,
      now: OPENS - 1,
    })
  })

  test('L1: an open room is not opened again', () => {
    const before = given(session())
    const then = before.whenSystem(openRoom)
    expect(then.refusal).toBe('wrong-phase')
    expect(then.state).toBe(before.state)
  })

  test('L1: where no room is, there is nothing to ask', () => {
    expect(nowhere.whenSystem({ type: 'tick' }).refusal).toBe('not-found')
    expect(nowhere.when('Fay', { type: 'startSession' }).refusal).toBe('not-found')
  })

  test('L3: opened a moment early, the lobby opens when it is time', () => {
    const early = given(room({}, OPENS - 1))
    expect(early.state.phase).toBe('scheduled')
    expect(deadline(early.state)).toBe(OPENS)
    expect(early.whenSystem({ type: 'tick' }).events).toEqual([])
    const then = early.and(at(OPENS)).whenSystem({ type: 'tick' })
    expect(then.events).toEqual([{ type: 'lobbyOpened', at: OPENS }])
    expect(then.state.phase).toBe('lobby')
  })

  test.each([OPENS, START, PLANNED_END])('L3: opened at %i, it opens with its lobby', (openedAt) => {
    expect(given(room({}, openedAt)).state.phase).toBe('lobby')
  })
})

describe('start, close, end', () => {
  test('L2: every phase comes once, in order', () => {
    const scheduled = given(session({}, OPENS - 1))
    const lobby = scheduled.and(at(OPENS), ticked())
    const live = lobby.when('Fay', { type: 'startSession' })
    const closed = live.when('Jo', { type: 'closeSession' })
    const over = closed.when('Fay', { type: 'endSession' })
    const seen = [scheduled, lobby, live, closed, over]
    expect(seen.map((one) => one.state.phase)).toEqual(PHASES)
  })

  test('L4: Fay starts before the planned start', () => {
    const then = given(session()).when('Fay', { type: 'startSession' })
    expect(then.events).toEqual([{ type: 'sessionStarted', at: OPENS }])
    expect(then.state).toMatchObject({ phase: 'live', startedAt: OPENS })
  })

  test('L2 L4: Fay starts before the lobby has opened; it does not open any more', () => {
    const live = given(session({}, OPENS - 5000)).when('Fay', { type: 'startSession' })
    expect(live.state.phase).toBe('live')
    const then = live.and(at(OPENS)).whenSystem({ type: 'tick' })
    expect(then.events).toEqual([])
    expect(then.state.phase).toBe('live')
  })

  test('L4 G3: a session starts once', () => {
    const live = given(session(), started(), later(1000))
    expect(live.when('Jo', { type: 'startSession' }).refusal).toBe('wrong-phase')
    expect(given(session(), closing()).when('Jo', { type: 'startSession' }).refusal).toBe('session-over')
  })

  test('L5: Jo closes what Fay started', () => {
    const then = given(session(), started(), later(1000)).when('Jo', { type: 'closeSession' })
    expect(then.events).toEqual([{ type: 'closingBegan', at: OPENS + 1000 }])
    expect(then.state).toMatchObject({ phase: 'closing', closingAt: OPENS + 1000, startedAt: OPENS })
  })

  test('L5 G3: only a live session is closed', () => {
    expect(given(session()).when('Fay', { type: 'closeSession' }).refusal).toBe('wrong-phase')
    expect(given(session(), closing()).when('Jo', { type: 'closeSession' }).refusal).toBe('session-over')
  })

  test('L6: Fay ends a closing session', () => {
    const then = given(session(), closing()).when('Fay', { type: 'endSession' })
    expect(then.events).toEqual([{ type: 'sessionEnded', at: OPENS }])
    expect(then.state.phase).toBe('ended')
  })

  test('L6 G3: a session that is not closing does not end by hand', () => {
    expect(given(session({}, OPENS - 1)).when('Fay', { type: 'endSession' }).refusal).toBe('wrong-phase')
    expect(given(session()).when('Fay', { type: 'endSession' }).refusal).toBe('wrong-phase')
    expect(given(session(), started()).when('Fay', { type: 'endSession' }).refusal).toBe('wrong-phase')
  })
})

describe('ending by itself', () => {
  test('L7: an hour after it began to close', () => {
    const scene = given(session(), closing())
    expect(deadline(scene.state)).toBe(OPENS + CLOSING_MS)
    expect(scene.and(later(CLOSING_MS - 1)).whenSystem({ type: 'tick' }).events).toEqual([])
    expect(scene.and(later(CLOSING_MS)).whenSystem({ type: 'tick' }).state.phase).toBe('ended')
  })

  test('L8: a room that nobody ever came to ends an hour after its planned end', () => {
    const scene = given(room())
    expect(deadline(scene.state)).toBe(PLANNED_END + EMPTY_ROOM_MS)
    const then = scene.and(at(PLANNED_END + EMPTY_ROOM_MS)).whenSystem({ type: 'tick' })
    expect(then.events).toEqual([{ type: 'sessionEnded', at: PLANNED_END + EMPTY_ROOM_MS }])
  })

  test('L8: a long session ends an hour after the last one was there', () => {
    const late = PLANNED_END + 20 * 60_000
    const scene = given(
      session(),
      started(),
      at(late),
      dropped('Jo'),
      dropped('Fay'),
      later(PRESENCE_GRACE_MS),
    ).and(ticked())
    expect(deadline(scene.state)).toBe(late + EMPTY_ROOM_MS)
    expect(scene.and(at(late + EMPTY_ROOM_MS), ticked()).state.phase).toBe('ended')
  })

  test('L8: while anybody is there, waiting in the lobby too, it does not end', () => {
    const scene = given(session(), arrived('Ana'), gone('Fay'), gone('Jo'))
    expect(dues(scene.state).map((due) => due.event(due.at).type)).toEqual(['pageBegan'])
    expect(scene.and(left('Ana')).state.emptySince).toBe(scene.now)
  })

  test('L8: coming back to an empty room calls its end off', () => {
    const empty = given(room(), arrived('Fay'), gone('Fay'))
    expect(deadline(empty.state)).toBe(PLANNED_END + EMPTY_ROOM_MS)
    const then = empty.and(connected('Fay', 2))
    expect(then.state.emptySince).toBeNull()
    expect(deadline(then.state)).toBeNull()
  })

  test('L7 L8: closing and empty, the earlier end counts', () => {
    const scene = given(session(), closing(), gone('Fay'), gone('Jo'))
    expect(deadline(scene.state)).toBe(OPENS + CLOSING_MS)
  })
})

describe('after the end', () => {
  test.each([
    ['by hand', ended()],
    ['by itself', endedByItself()],
  ])('L9: ended %s, everything is refused', (_how, end) => {
    const scene = given(session(), admitted('Ana'), end)
    const refusals = [
      scene.when('Fay', { type: 'startSession' }),
      scene.when('Fay', { type: 'admitEveryone' }),
      scene.when('Ana', { type: 'leave' }),
      scene.when('Zoe', { type: 'leave' }),
      scene.whenSystem({ type: 'tick' }),
      scene.whenSystem(connecting('Ana', { connectionId: 'late' })),
      scene.whenSystem({ type: 'disconnect', personId: id('Ana'), connectionId: 'late' }),
      scene.whenSystem({ type: 'resume', alive: [] }),
      scene.whenSystem(openRoom),
    ].map((then) => then.refusal)
    expect(new Set(refusals)).toEqual(new Set(['session-over']))
    expect(deadline(scene.state)).toBeNull()
  })
})

describe('the clock', () => {
  test('L10: a clock set back does not set the room back', () => {
    const scene = given(session(), at(START), started(), at(START - 5000))
    expect(scene.when('Fay', { type: 'closeSession' }).events).toEqual([{ type: 'closingBegan', at: START }])
    expect(scene.whenSystem({ type: 'tick' }).events).toEqual([])
  })

  test('L11: what fell due first happens first, and nothing after the end', () => {
    const scene = given(
      session(),
      admitted('Ana'),
      closing(),
      dropped('Ana'),
      later(1000),
      dropped('Fay'),
    ).and(at(OPENS + CLOSING_MS - PRESENCE_GRACE_MS + 1), dropped('Jo'))
    const then = scene.and(at(OPENS + CLOSING_MS + 2 * PRESENCE_GRACE_MS)).whenSystem({ type: 'tick' })
    expect(then.events.map((event) => ('personId' in event ? event.personId : event.type))).toEqual([
      id('Ana'),
      id('Fay'),
      'sessionEnded',
    ])
    expect(new Set(then.events.map((event) => event.at))).toEqual(new Set([then.now]))
  })

  test('L11: a room whose server slept for a day opens, empties and ends in one tick', () => {
    const scene = given(room({}, OPENS - 1), later(24 * 60 * 60_000))
    expect(scene.whenSystem({ type: 'tick' }).events.map((event) => event.type)).toEqual([
      'lobbyOpened',
      'sessionEnded',
    ])
  })

  test('L11: early there is nothing to do, at the deadline there is, and after it no more', () => {
    const scene = given(session(), arrived('Ana'), dropped('Ana'), later(PRESENCE_GRACE_MS - 1))
    expect(scene.whenSystem({ type: 'tick' }).events).toEqual([])
    const then = scene.and(later(1)).whenSystem({ type: 'tick' })
    expect(then.events).toEqual([{ type: 'graceEnded', personId: id('Ana'), at: then.now }])
    expect(then.whenSystem({ type: 'tick' }).events).toEqual([])
    expect(deadline(then.state)).toBeNull()
  })
})
