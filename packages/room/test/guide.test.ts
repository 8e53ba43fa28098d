/** Rules D: the steps of the guide, and what the circle is asked. */
import { MORE_STEP_MINUTES } from '@hearth/protocol/limits'
import { describe, expect, test } from 'vitest'
import { facilitationView, ownView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { GUIDE, NOTES, prompted, wentTo } from '../src/testing/guided.ts'
import { id } from '../src/testing/people.ts'
import {
  admitted,
  asks,
  chosen,
  connected,
  floorTo,
  later,
  raised,
  type Steps,
  session,
  speaking,
  started,
  system,
} from '../src/testing/steps.ts'

const NOTHING = { ok: true, events: [] }
const MINUTE = 60_000
const MORE_MS = MORE_STEP_MINUTES * MINUTE
const guided = { guide: GUIDE }
const close = asks('Fay', { type: 'closeSession' })
const goTo = (step: number, seen: number | null) => ({ type: 'goToStep', step, seen }) as const
const addTo = (step: number) => ({ type: 'addToStep', step }) as const
const show = (prompt: string) => ({ type: 'showPrompt', prompt }) as const

const guideIn = ({ state }: Scene) => facilitationView(state).guide
const circle = given(session(guided), admitted('Ana'), admitted('Ben'), started())

describe('the guide begins', () => {
  test('D1: with the session, at the first step', () => {
    const before = given(session(guided))
    expect(guideIn(before)).toEqual({ steps: GUIDE, at: null, endsAt: null })
    expect(before.shared.step).toBeNull()
    const then = before.and(later(7000)).when('Fay', { type: 'startSession' })
    expect(then.events).toEqual([
      { type: 'sessionStarted', at: then.now },
      { type: 'stepBegan', index: 0, at: then.now },
    ])
    expect(guideIn(then)).toMatchObject({ at: 0, endsAt: then.now + 5 * MINUTE })
  })

  test('D1: at the step to which a facilitator has gone before, whose minutes then begin', () => {
    const then = given(session(guided), wentTo(1, null), later(9000)).and(started())
    expect(guideIn(then)).toMatchObject({ at: 1, endsAt: then.now + 20 * MINUTE })
  })

  test('D1: without a guide nothing begins', () => {
    const then = given(session()).when('Fay', { type: 'startSession' })
    expect(then.events.map(({ type }) => type)).toEqual(['sessionStarted'])
    expect(guideIn(then)).toBeNull()
    expect(then.when('Fay', goTo(0, null)).refusal).toBe('no-such-step')
    expect(then.when('Fay', addTo(0)).refusal).toBe('no-such-step')
  })
})

describe('from step to step', () => {
  test('D2 D3: Fay goes on, then to the last, then back', () => {
    const on = circle.and(later(3 * MINUTE)).when('Fay', goTo(1, 0))
    expect(on.events).toEqual([{ type: 'stepBegan', index: 1, at: on.now }])
    expect(on.shared.step).toEqual({ title: 'Check-in round', endsAt: on.now + 20 * MINUTE })
    const back = on.and(wentTo(2, 1), later(MINUTE), wentTo(0, 2))
    expect(back.shared.step).toEqual({ title: 'Welcome', endsAt: back.now + 5 * MINUTE })
  })

  test('D2: of two facilitators in the same instant the first counts', () => {
    const then = circle.when('Jo', goTo(1, 0)).when('Fay', goTo(2, 0))
    expect(then.refusal).toBe('changed-meanwhile')
    expect(guideIn(then)?.at).toBe(1)
    expect(circle.when('Fay', goTo(1, null)).refusal).toBe('changed-meanwhile')
  })

  test('D2: to go where one is makes nothing happen; a step the guide does not have is refused', () => {
    expect(circle.when('Fay', goTo(0, 0)).decision).toEqual(NOTHING)
    expect(circle.when('Fay', goTo(3, 0)).refusal).toBe('no-such-step')
  })

  test('D2 D4 D5 G3: not once the session closes', () => {
    const closing = circle.and(close)
    for (const command of [goTo(1, 0), addTo(0), show('One word for today?')]) {
      expect(closing.when('Fay', command).refusal).toBe('session-over')
    }
  })

  test('D3: it changes no mode, no hand and no turn, and what was added before is not of it', () => {
    const steps: Steps = [chosen('hands'), raised('Ana', 'Ben'), floorTo('Ana'), speaking('Ana')]
    const scene = circle.and(steps, asks('Fay', addTo(0)))
    const then = scene.when('Fay', goTo(1, 0))
    const { step, ...rest } = then.state
    const { step: _before, ...same } = scene.state
    expect(rest).toEqual(same)
    expect(step).toEqual({ index: 1, since: then.now, extraMs: 0 })
  })

  test('D4: Jo adds five minutes, and five more', () => {
    const then = circle.and(later(2000)).when('Jo', addTo(0))
    expect(then.events).toEqual([{ type: 'stepExtended', ms: MORE_MS, at: then.now }])
    const ends = (circle.state.startedAt ?? 0) + 5 * MINUTE
    expect(then.shared.step?.endsAt).toBe(ends + MORE_MS)
    expect(then.when('Fay', addTo(0)).shared.step?.endsAt).toBe(ends + 2 * MORE_MS)
  })

  test('D4: of a step that does not go on, or not any more, it is refused', () => {
    expect(circle.when('Fay', addTo(1)).refusal).toBe('changed-meanwhile')
    expect(circle.and(wentTo(1, 0)).when('Fay', addTo(0)).refusal).toBe('changed-meanwhile')
    expect(circle.when('Fay', addTo(3)).refusal).toBe('no-such-step')
    expect(given(session(guided)).when('Fay', addTo(0)).refusal).toBe('changed-meanwhile')
  })

  test('D7 P10: a server that was away for an hour takes nothing of the step', () => {
    const away = circle.and(later(60 * MINUTE)).whenSystem({ type: 'resume', alive: [] })
    const ends = circle.shared.step?.endsAt ?? 0
    expect(away.shared.step?.endsAt).toBe(ends + 60 * MINUTE)
    const kept = circle.and(later(MINUTE), connected('Ana', 2), later(MINUTE))
    const then = kept.and(system({ type: 'resume', alive: ['connection-2-Ana'] }))
    expect(then.shared.step?.endsAt).toBe(ends)
  })
})

describe('what the circle is asked', () => {
  test('D5: Fay shows it, changes it and hides it', () => {
    const then = circle.when('Fay', show('One word for today?'))
    expect(then.events).toEqual([{ type: 'promptShown', prompt: 'One word for today?', at: then.now }])
    expect(then.shared.prompt).toBe('One word for today?')
    expect(then.when('Jo', show('One word for today?')).decision).toEqual(NOTHING)
    expect(then.when('Jo', show('What helped?')).shared.prompt).toBe('What helped?')
    expect(then.when('Jo', show('')).shared.prompt).toBe('')
    expect(circle.when('Fay', show('')).decision).toEqual(NOTHING)
  })

  test('D5: in a session without a guide too, and before it starts', () => {
    expect(given(session()).when('Fay', show('One word for today?')).refusal).toBeNull()
  })

  test.each<[string, Steps]>([
    ['another step begins', wentTo(1, 0)],
    ['the session closes', close],
  ])('D3 D5: it goes when %s', (_when, steps) => {
    expect(circle.and(prompted('One word for today?'), steps).shared.prompt).toBe('')
  })
})

test('D6: everybody reads the step that goes on; notes and prompts are for those who lead', () => {
  const scene = circle.and(admitted('Sol'), wentTo(1, 0))
  expect(scene.shared.step).toEqual({ title: 'Check-in round', endsAt: scene.now + 20 * MINUTE })
  expect(guideIn(scene)?.steps).toEqual(GUIDE)
  const others = JSON.stringify([
    scene.shared,
    ...(['Ana', 'Ben', 'Sol', 'Fay'] as const).map((name) => ownView(scene.state, id(name))),
  ])
  expect(others).not.toContain(NOTES)
  expect(others).not.toContain('How are you arriving?')
})
