import type { Command } from '@hearth/protocol/commands'
import { OPENS_BEFORE_MS, PRESENCE_GRACE_MS, REMEMBERED_COMMANDS } from '@hearth/protocol/limits'
import type { RoomState } from '@hearth/room/state'
import { given } from '@hearth/room/testing/given'
import { id, type Name, newIdFor, staffId } from '@hearth/room/testing/people'
import {
  admitted,
  arrival,
  arrived,
  dropped,
  handsCircle,
  raised,
  room,
  START,
  session,
  started,
  toldNotNow,
} from '@hearth/room/testing/steps'
import { expect, it } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import { type Ask, decideBatch } from '../../src/rooms/decide-batch.ts'
import type { RoomRow } from '../../src/store/room-store.ts'

const rowOf = (state: RoomState): RoomRow => ({
  version: 7,
  state,
  revisions: {
    shared: 20,
    facilitation: 10,
    own: Object.fromEntries(Object.keys(state.people).map((p) => [p, 3])),
  },
  accepted: {},
})

const asks = (name: Name, command: Command, commandId = randomId()): Ask => ({
  asked: { by: 'participant', personId: id(name), command, newId: newIdFor(name, command) },
  id: commandId,
})

it('counts on only the views whose bytes change: a private event leaves no gap in any other', () => {
  const scene = given(session(), admitted('Ana'), toldNotNow('Ben'))
  const row = rowOf(scene.state)
  const { next } = decideBatch(row, [asks('Ben', { type: 'askAgain' })], scene.now)
  expect(next?.version).toBe(8)
  expect(next?.revisions).toEqual({
    shared: 20,
    facilitation: 11,
    own: { ...row.revisions.own, [id('Ben')]: 4 },
  })
})

it('names in `seen` only views the asker has', () => {
  const scene = given(session(), toldNotNow('Ben'))
  const { outcomes } = decideBatch(
    rowOf(scene.state),
    [asks('Ben', { type: 'askAgain' }), asks('Fay', { type: 'startSession' })],
    scene.now,
  )
  expect(outcomes).toEqual([
    { ok: true, seen: { own: 4 } },
    { ok: true, seen: { own: 4, facilitation: 11, shared: 21 } },
  ])
})

it('writes nothing when nothing happened, and nothing for a refusal', () => {
  const scene = given(session(), admitted('Ana'), started())
  const row = rowOf(scene.state)
  const { outcomes, next } = decideBatch(
    row,
    [asks('Fay', { type: 'admitEveryone' }), asks('Ana', { type: 'closeSession' })],
    scene.now,
  )
  expect(next).toBeNull()
  expect(outcomes).toEqual([
    { ok: true, seen: { own: 3, facilitation: 10, shared: 20 } },
    { ok: false, code: 'not-facilitator' },
  ])
})

it('does a command that is in one batch twice once, and answers both alike', () => {
  const scene = given(session(), arrived('Ana'))
  const retry = randomId()
  const admit: Command = { type: 'admit', personId: id('Ana') }
  const { outcomes, events } = decideBatch(
    rowOf(scene.state),
    [asks('Fay', admit, retry), asks('Fay', admit, retry), asks('Jo', admit, retry)],
    scene.now,
  )
  expect(events.map((event) => event.type)).toEqual(['personAdmitted'])
  expect(outcomes[1]).toEqual(outcomes[0])
  // The same id from somebody else is another command.
  expect(outcomes[2]).toEqual({ ok: false, code: 'not-waiting' })
})

it('remembers the last accepted commands of each person, and forgets who has left', () => {
  const scene = given(session(), toldNotNow('Ben'))
  let row = rowOf(scene.state)
  const turns = REMEMBERED_COMMANDS + 5
  for (let turn = 0; turn < turns; turn++) {
    const batch = decideBatch(
      row,
      [
        asks('Ben', { type: 'askAgain' }),
        asks('Fay', { type: 'sayNotNow', personId: id('Ben'), reason: null }),
      ],
      scene.now,
    )
    row = batch.next ?? row
  }
  expect(row.accepted[id('Ben')]).toHaveLength(REMEMBERED_COMMANDS)
  expect(row.accepted[id('Fay')]).toHaveLength(REMEMBERED_COMMANDS)
  const left = decideBatch(row, [asks('Ben', { type: 'leave' })], scene.now)
  expect(Object.keys(left.next?.accepted ?? {})).toEqual([id('Fay')])
})

it('refuses what is asked of a room that is not there', () => {
  const ask: Ask = { asked: { by: 'system', command: arrival('Ana') }, id: null }
  expect(decideBatch(null, [ask], 0)).toEqual({
    outcomes: [{ ok: false, code: 'not-found' }],
    events: [],
    trail: [],
    next: null,
  })
})

it('lets happen first what has fallen due: nobody is too early because a timer is late', () => {
  const scene = given(room({}, START - OPENS_BEFORE_MS - 1))
  const ask: Ask = { asked: { by: 'system', command: arrival('Ana') }, id: null }
  const { outcomes, events } = decideBatch(rowOf(scene.state), [ask], START - OPENS_BEFORE_MS)
  expect(outcomes).toEqual([{ ok: true, seen: {} }])
  expect(events.map((event) => event.type)).toEqual(['lobbyOpened', 'personArrived'])
})

it('moves deadlines before any is due when a room is taken up after a long outage', () => {
  const scene = given(session(), admitted('Ana'), dropped('Ana'))
  const ask: Ask = { asked: { by: 'system', command: { type: 'resume', alive: [] } }, id: null }
  const { events, next } = decideBatch(rowOf(scene.state), [ask], scene.now + 3 * PRESENCE_GRACE_MS)
  expect(events.map((event) => event.type)).toEqual(['deadlinesMoved', 'personDropped', 'personDropped'])
  expect(next?.state.people[id('Ana')]?.presence.kind).toBe('reconnecting')
})

it('takes hands of one batch in the order of the batch, whoever arrived or is seated first', () => {
  const scene = given(handsCircle('Ana', 'Ben', 'Chidi'))
  const up: Command = { type: 'raiseHand', kind: 'new' }
  const { outcomes, events, next } = decideBatch(
    rowOf(scene.state),
    [asks('Chidi', up), asks('Ana', up), asks('Chidi', up), asks('Ben', up)],
    scene.now,
  )
  expect(next?.state.hands.map(({ personId }) => personId)).toEqual([id('Chidi'), id('Ana'), id('Ben')])
  expect(events.map((event) => event.type)).toEqual(['handRaised', 'handRaised', 'handRaised'])
  // One view shows them all, and every answer names it.
  expect(outcomes).toEqual(Array(4).fill({ ok: true, seen: { own: 3, shared: 21 } }))
})

it('gives the floor once where two call in one batch, and does not call again for a retry of either', () => {
  const scene = given(handsCircle('Ana', 'Ben'), raised('Ben', 'Ana'))
  const call: Command = { type: 'callNext', turn: 0 }
  const [ofFay, ofJo] = [randomId(), randomId()]
  const first = decideBatch(rowOf(scene.state), [asks('Jo', call, ofJo), asks('Fay', call, ofFay)], scene.now)
  expect(first.outcomes).toMatchObject([{ ok: true }, { ok: false, code: 'floor-moved' }])
  expect(first.next?.state).toMatchObject({ turn: 1, floor: { personId: id('Ben') } })
  const retried = decideBatch(first.next, [asks('Fay', call, ofFay), asks('Jo', call, ofJo)], scene.now)
  expect(retried.outcomes).toEqual([{ ok: false, code: 'floor-moved' }, first.outcomes[0]])
  expect(retried.next).toBeNull()
})

it('forgets the commands of who was removed, and counts no view of theirs on', () => {
  const scene = given(handsCircle('Ana', 'Ben'))
  const hand = randomId()
  const up = decideBatch(
    rowOf(scene.state),
    [asks('Ana', { type: 'raiseHand', kind: 'new' }, hand)],
    scene.now,
  )
  const out = decideBatch(up.next, [asks('Fay', { type: 'remove', personId: id('Ana') })], scene.now)
  expect(Object.keys(out.next?.accepted ?? {})).toEqual([id('Fay')])
  expect(Object.keys(out.next?.revisions.own ?? {})).not.toContain(id('Ana'))
  const again = decideBatch(out.next, [asks('Ana', { type: 'raiseHand', kind: 'new' }, hand)], scene.now)
  expect(again.outcomes).toEqual([{ ok: false, code: 'not-known-here' }])
})

it('leaves a trail of what changed something, in order, and once of what was sent twice', () => {
  const scene = given(session(), arrived('Ana'))
  const admit: Command = { type: 'admit', personId: id('Ana') }
  const admission = randomId()
  const batch = [
    asks('Jo', { type: 'lockRoom' }),
    asks('Fay', { type: 'lockRoom' }),
    asks('Fay', admit, admission),
    asks('Fay', admit, admission),
  ]
  const minute = Math.floor(scene.now / 60_000) * 60_000
  const first = decideBatch(rowOf(scene.state), batch, scene.now)
  expect(first.trail).toEqual([
    { staffId: staffId('Jo'), kind: 'lock', minute },
    { staffId: staffId('Fay'), kind: 'admit', minute },
  ])
  expect(decideBatch(first.next, [asks('Fay', admit, admission)], scene.now).trail).toEqual([])
})
