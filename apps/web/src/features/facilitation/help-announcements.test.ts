/** What those who lead hear of requests for help. */
import { expect, test } from 'vitest'
import { asking, takenBy } from '../../testing/views.ts'
import { helpAnnouncements } from './help-announcements.ts'

const notOk = asking('Ana', { kind: 'not-ok' })
const pause = asking('Ben')

test('a new request, and at once on coming in those that nobody has', () => {
  expect(helpAnnouncements([], [notOk, pause], 'fay')).toEqual([
    'Ana has said: I am not OK.',
    'Help request: Ben needs a pause.',
  ])
  expect(helpAnnouncements([notOk], [notOk, pause], 'fay')).toEqual(['Help request: Ben needs a pause.'])
})

test('coming in, nothing of what is in good hands, and of what is in hands that are away', () => {
  const help = [
    { ...notOk, ...takenBy('Jo') },
    { ...pause, ...takenBy('Jo', true) },
  ]
  expect(helpAnnouncements([], help, 'fay')).toEqual(['Help request: Ben needs a pause.'])
})

test.each([
  ['left', { author: 'left' }, 'Ana, who asked for help, has left. The request stays open.'],
  ['gone', { author: 'gone' }, 'Ana, who asked for help, is not connected any more.'],
  ['taken back', { withdrawn: true }, 'Ana has taken back: I am not OK. Look once more.'],
] as const)('its author has %s', (_, change, words) => {
  const after = { ...notOk, ...change }
  expect(helpAnnouncements([notOk], [after], 'fay')).toEqual([words])
  expect(helpAnnouncements([after], [after], 'fay')).toEqual([])
})

test('a short drop of its author is not said', () => {
  expect(helpAnnouncements([notOk], [{ ...notOk, author: 'reconnecting' }], 'fay')).toEqual([])
})

test('who takes it, puts it back, or is away, but not of oneself', () => {
  const jos = { ...notOk, ...takenBy('Jo') }
  const away = { ...notOk, ...takenBy('Jo', true) }
  expect(helpAnnouncements([notOk], [jos], 'fay')).toEqual(['Jo has taken the request of Ana.'])
  expect(helpAnnouncements([jos], [notOk], 'fay')).toEqual(['The request of Ana waits for somebody again.'])
  expect(helpAnnouncements([jos], [away], 'fay')).toEqual([
    'Jo, who had taken the request of Ana, is away. You can take over.',
  ])
  for (const [before, after] of [
    [notOk, jos],
    [jos, notOk],
    [jos, away],
  ] as const)
    expect(helpAnnouncements([before], [after], 'jo')).toEqual([])
})

test('its end', () => {
  expect(helpAnnouncements([notOk, pause], [notOk], 'fay')).toEqual(['The request of Ben is no longer open.'])
})
