import { expect, test } from 'vitest'
import { facilitatorView, ownView, peopleOf, person, STARTED_AT, sharedView } from '../../testing/views.ts'
import { announcementsBetween } from './announcements.ts'

const own = ownView()
const sol = (role: 'advisor' | 'facilitator') =>
  sharedView({ people: [...peopleOf(4), person('Sol', 9, { role })] })

test('that Sol leads now, and no more, is said to everybody', () => {
  const [before, after] = [sol('advisor'), sol('facilitator')]
  expect(announcementsBetween({ own, shared: before }, { own, shared: after })).toEqual([
    'Sol is a facilitator now.',
  ])
  expect(announcementsBetween({ own, shared: after }, { own, shared: before })).toEqual([
    'Sol does not lead any more.',
  ])
})

test('whoever leads now, or no more, hears of it as of themselves', () => {
  const advisor = ownView({ personId: 'sol', role: 'advisor' })
  const leading = facilitatorView({ personId: 'sol' })
  const views = [
    { own: advisor, shared: sol('advisor') },
    { own: leading, shared: sol('facilitator') },
  ] as const
  expect(announcementsBetween(views[0], views[1])).toEqual(['You are a facilitator of this session now.'])
  expect(announcementsBetween(views[1], views[0])).toEqual(['You do not lead any more.'])
})

test('the step that the circle comes to is said, and not that its minutes have become more', () => {
  const at = (title: string, endsAt = STARTED_AT) => sharedView({ step: { title, endsAt } })
  const between = (before: ReturnType<typeof at>, after: ReturnType<typeof at>) =>
    announcementsBetween({ own, shared: before }, { own, shared: after })
  expect(between(sharedView(), at('Welcome'))).toEqual(['The circle is at: Welcome.'])
  expect(between(at('Welcome'), at('Check-in round'))).toEqual(['The circle is at: Check-in round.'])
  expect(between(at('Welcome'), at('Welcome', STARTED_AT + 300_000))).toEqual([])
})
