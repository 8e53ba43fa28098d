/** Who types captions, through all rules: seen and let in like anybody, hears all, and does not speak. */
import { MAX_CAPTIONERS, MAX_REMEMBERED_PEOPLE } from '@hearth/protocol/limits'
import { expect, test } from 'vitest'
import { audienceOf } from '../src/audience-of.ts'
import { mediaPlan } from '../src/media-plan.ts'
import { facilitationView, ownView } from '../src/project.ts'
import { given } from '../src/testing/given.ts'
import { id, mediaIdentity, type Name, publicKey } from '../src/testing/people.ts'
import {
  admitted,
  arrival,
  arrived,
  asks,
  chosen,
  closing,
  connected,
  gone,
  handsCircle,
  later,
  locked,
  openCircle,
  removed,
  room,
  session,
  started,
  system,
} from '../src/testing/steps.ts'

/** Comes for captions, whoever it is. */
const forCaptions = (name: Name) => arrival(name, { role: 'captioner', staffId: null })

test('A16 V15: Kim arrives and waits, marked; is let in, and listed by name with the role', () => {
  const waits = given(session(), arrived('Kim'), later(1), arrived('Ana'))
  expect(facilitationView(waits.state).lobby.map(({ name, captions }) => [name, captions])).toEqual([
    ['Kim', true],
    ['Ana', false],
  ])
  const then = waits.and(asks('Fay', { type: 'admitEveryone' }))
  expect(then.seen('Kim')).toMatchObject({ name: 'Kim', role: 'captioner', publicKey: publicKey('Kim') })
  expect(audienceOf(then.state, id('Kim'))).toEqual(['own', 'shared'])
})

test('A16: is not let in early, late, or through a lock', () => {
  expect(given(room({}, 0)).whenSystem(forCaptions('Kim')).refusal).toBe('too-early')
  expect(given(session(), closing()).whenSystem(forCaptions('Kim')).refusal).toBe('session-over')
  expect(given(session(), locked()).whenSystem(forCaptions('Kim')).refusal).toBe('room-locked')
})

test('A16 A14: is on a device of their own, whatever they said', () => {
  const then = given(session({ format: 'hybrid' }), arrived('Kim', 'in-the-room'))
  expect(then.person('Kim').sitting).toEqual({ kind: 'own-device' })
})

test('A16 A4: takes no learner’s place, and no learner takes a captioner’s', () => {
  const full = given(session({ capacity: 1 }), admitted('Kim'), admitted('Ana'))
  expect(full.whenSystem(arrival('Ben')).refusal).toBe('room-full')
  expect(full.whenSystem(forCaptions('Ben')).refusal).toBeNull()
})

test('A16: with MAX_CAPTIONERS waiting or in, another is refused; who is gone from the lobby, or was told not now, takes no place', () => {
  const names = ['Kim', 'Ana', 'Ben'] as const
  expect(names).toHaveLength(MAX_CAPTIONERS)
  const full = given(
    session(),
    names.map((name) => [system(forCaptions(name)), connected(name)]),
    asks('Fay', { type: 'admit', personId: id('Kim') }),
  )
  expect(full.whenSystem(forCaptions('Chidi')).refusal).toBe('captioners-full')
  expect(full.whenSystem(arrival('Chidi')).refusal).toBeNull()
  expect(full.and(gone('Kim')).whenSystem(forCaptions('Chidi')).refusal).toBe('captioners-full')
  expect(full.and(gone('Ana')).whenSystem(forCaptions('Chidi')).refusal).toBeNull()
  const told = full.and(asks('Fay', { type: 'sayNotNow', personId: id('Ben'), reason: null }))
  expect(told.whenSystem(forCaptions('Chidi')).refusal).toBeNull()
})

test('A5 A16: a room that remembers too many people takes no captioner', () => {
  const scene = given(session())
  const crowd = Array.from({ length: MAX_REMEMBERED_PEOPLE }, (_, number) => ({
    ...scene.person('Jo'),
    id: `somebody-${number}`,
  }))
  const full = scene.holding({ people: Object.fromEntries(crowd.map((person) => [person.id, person])) })
  expect(full.whenSystem(forCaptions('Kim')).refusal).toBe('room-full')
})

test('A15: is counted in neither number', () => {
  const then = given(session(), admitted('Ana'), admitted('Kim'))
  expect(then.state.tookPart.learners).toBe(1)
  expect(then.state.tookPart.staffIds).toHaveLength(2)
})

test('M15 V2: takes part in the media of a live session, and publishes nothing', () => {
  const planned = (scene: ReturnType<typeof given>) =>
    mediaPlan(scene.state)?.participants.find(({ personId }) => personId === id('Kim'))
  expect(planned(given(session(), admitted('Kim')))).toBeUndefined()
  const live = given(openCircle('Kim'))
  expect(planned(live)).toMatchObject({ publish: [] })
  expect(live.seen('Kim')?.media).toEqual({
    identity: mediaIdentity('Kim'),
    heard: false,
    seen: false,
    shows: false,
  })
  expect(ownView(live.state, id('Kim'))?.media).toMatchObject({ mayJoin: true, mayPublish: [], plays: true })
  expect(planned(live.when('Fay', { type: 'closeSession' }))).toBeUndefined()
})

test('Q5 T12: has no hand, and no floor', () => {
  const scene = given(handsCircle('Ana', 'Kim'))
  expect(scene.when('Kim', { type: 'raiseHand', kind: 'new' }).refusal).toBe('no-voice')
  expect(scene.when('Fay', { type: 'giveFloor', personId: id('Kim'), turn: 0 }).refusal).toBe('no-voice')
  expect(scene.state.floor).toBeNull()
})

test('M15: of Kim nothing is closed or given back, and whoever mutes everyone leaves Kim out', () => {
  const scene = given(openCircle('Ana', 'Kim'))
  for (const type of ['takeAway', 'giveBack'] as const) {
    for (const source of ['microphone', 'camera'] as const) {
      expect(scene.when('Fay', { type, personId: id('Kim'), source }).refusal).toBe('no-voice')
    }
  }
  const muted = scene.when('Fay', { type: 'muteEveryone' })
  expect(muted.events).toMatchObject([{ type: 'mediaTakenAway', personId: id('Ana') }])
  expect(muted.when('Fay', { type: 'unmuteEveryone' }).events).toMatchObject([{ personId: id('Ana') }])
})

test('H1 K2 M11: asks for no help, holds the room’s key, and can be removed', () => {
  const scene = given(openCircle('Kim'), chosen('hands'))
  expect(scene.when('Kim', { type: 'askForHelp', kind: 'pause' }).refusal).toBe('only-learners')
  expect(scene.state.keys.holders).toContain(id('Kim'))
  expect(
    given(session(), started(), arrived('Kim')).and(removed('Kim')).state.people[id('Kim')],
  ).toBeUndefined()
})
