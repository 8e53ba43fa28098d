/** Who has been heard, as Fay sees it and nobody else. */
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { nothingSpoken, spokenByNode, spokenInAll } from '../../connection/spoken.ts'
import { ledPanel } from '../../testing/led-panel.tsx'
import { mediaOf, roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import { facilitatorView, peopleOf, sharedView } from '../../testing/views.ts'
import { OpenMeter } from './OpenMeter.tsx'
import { OpenTimes, openTimesOf } from './open-times.ts'

const MINUTE = 60_000
const balance = () => within(screen.getByRole('region', { name: 'Balance' }))
const row = (name: string) =>
  within(balance().getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

test('the nodes of the server each tell what they have counted; the newest of each counts, and they add up', () => {
  const told = [
    { node: 'one', ms: { ana: 1000 } },
    { node: 'two', ms: { ana: 500, ben: 700 } },
    { node: 'one', ms: { ana: 4000 } },
  ].reduce(spokenByNode, nothingSpoken)
  expect(spokenInAll(told)).toEqual(
    new Map([
      ['ana', 4500],
      ['ben', 700],
    ]),
  )
})

describe('the balance', () => {
  const shared = { people: peopleOf(4) }
  const turnsHad = [
    { personId: 'ana', turns: 2 },
    { personId: 'ben', turns: 0 },
  ]

  test('says folded how many have not been heard, and unfolded who, and of each turns and time', async () => {
    const { user } = ledPanel({
      shared,
      facilitation: { turnsHad },
      room: { spoken: new Map([['ana', 4 * MINUTE]]) },
    })
    expect(balance().getByText('3 not heard yet')).toBeTruthy()
    expect(balance().queryByRole('table')).toBeNull()
    await user.click(balance().getByRole('button', { name: 'Balance' }))
    expect(balance().getByText('Not heard yet: Fay, Jo, and Ben')).toBeTruthy()
    expect(row('Ana')).toEqual(['2', '4 min', '–'])
    expect(row('Ben')).toEqual(['0', '–', '–'])
    expect(balance().getByText(/is approximate/)).toBeTruthy()
  })

  test('leaves out who types captions', async () => {
    const people = peopleOf(3).map((one) => (one.id === 'ana' ? { ...one, role: 'captioner' as const } : one))
    const { user } = ledPanel({ shared: { people } })
    await user.click(balance().getByRole('button', { name: 'Balance' }))
    expect(balance().queryByRole('row', { name: /Ana/ })).toBeNull()
  })
})

describe('time in open', () => {
  test('is added up from who is heard, and stands still while nobody is', () => {
    const times = new OpenTimes()
    times.follow(['ana'], 1000)
    times.follow(['ana', 'ben'], 3000)
    times.follow([], 4000)
    times.follow(['ben'], 9000)
    expect(times.snapshot()).toEqual(
      new Map([
        ['ana', 3000],
        ['ben', 1000],
      ]),
    )
  })

  test('is measured in this browser alone, while anyone may speak', () => {
    const own = facilitatorView()
    const room = roomOf({ own })
    const open = sharedView({ mode: 'open', people: peopleOf(4) })
    const session = { ...open.session, id: 'session-of-this-test-0' }
    const speaking = mediaOf({ speaking: ['media-ana'] })
    const { again } = showChanging(<OpenMeter shared={{ ...open, session }} />, room, speaking)
    again(<OpenMeter shared={{ ...open, session, mode: 'hands' }} />, room, speaking)
    const before = openTimesOf(session.id).snapshot()
    expect([...before.keys()]).toEqual(['ana'])
    again(
      <OpenMeter shared={{ ...open, session, mode: 'hands' }} />,
      room,
      mediaOf({ speaking: ['media-ben'] }),
    )
    expect(openTimesOf(session.id).snapshot()).toBe(before)
    expect(room.sent).toEqual([])
  })
})
