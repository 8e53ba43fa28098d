/** Who leads, what is asked of somebody, and names: as Fay does it, and as it comes to Ana. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ledPanel } from '../../testing/led-panel.tsx'
import { mediaOf, roomOf } from '../../testing/rooms.ts'
import { serve } from '../../testing/server.ts'
import { show, showChanging } from '../../testing/show.tsx'
import {
  facilitationView,
  facilitatorView,
  ownView,
  peopleOf,
  person,
  sharedView,
} from '../../testing/views.ts'
import { LeaveButton } from '../bar/LeaveButton.tsx'
import { AskedToTurnOn } from '../room/AskedToTurnOn.tsx'

const sol = person('Sol', 9, { role: 'advisor' })
const shared = { people: [...peopleOf(4), sol] }
const staff: FacilitationView['staff'] = [
  { personId: 'fay', scheduled: true },
  { personId: 'jo', scheduled: true },
  { personId: 'sol', scheduled: false },
]

const more = (name: string) => screen.getByRole('button', { name: `More for ${name}` })
const row = (name: string) => within(more(name).closest('li') as HTMLElement)
const items = (name: string) =>
  row(name)
    .getAllByRole('button')
    .slice(1)
    .map((item) => item.textContent)

async function choose({ user }: Pick<ReturnType<typeof ledPanel>, 'user'>, name: string, item: string) {
  await user.click(more(name))
  await user.click(row(name).getByRole('button', { name: item }))
}

afterEach(() => vi.unstubAllGlobals())

describe('the lead', () => {
  test('is given to signed-in staff, and to nobody else', async () => {
    const panel = ledPanel({ shared, facilitation: { staff } })
    await choose(panel, 'Sol', 'Make Sol a facilitator')
    expect(panel.sent).toEqual([{ type: 'promote', personId: 'sol' }])
    await panel.user.click(more('Ana'))
    expect(items('Ana')).not.toContain('Make Ana a facilitator')
  })

  test('is taken back from who was given it, and never from who is scheduled', async () => {
    const people = [...peopleOf(4), { ...sol, role: 'facilitator' as const }]
    const panel = ledPanel({ shared: { people }, facilitation: { staff } })
    await panel.user.click(more('Jo'))
    expect(items('Jo')).not.toContain('Take the lead back from Jo')
    await choose(panel, 'Sol', 'Take the lead back from Sol')
    expect(panel.sent).toEqual([{ type: 'demote', personId: 'sol' }])
  })

  test('is laid down by Fay herself, asked once; alone she reads what to do first', async () => {
    const panel = ledPanel({
      shared,
      facilitation: { staff },
      answer: { ok: false, code: 'last-facilitator' },
    })
    await choose(panel, 'Fay', 'Step down')
    expect(panel.sent).toEqual([])
    const dialog = within(await screen.findByRole('dialog'))
    await panel.user.click(dialog.getByRole('button', { name: 'Step down' }))
    expect(panel.sent).toEqual([{ type: 'demote', personId: 'fay' }])
    expect(await dialog.findByText(/Hand over to somebody first/)).toBeTruthy()
  })
})

describe('asking to turn on', () => {
  test('is offered for what is off and could be on, and told while it is not answered', async () => {
    const media = mediaOf({
      people: new Map([['media-ana', { microphoneOn: true, camera: null, poorConnection: false }]]) as never,
    })
    const panel = ledPanel({ shared, facilitation: { staff }, media })
    await panel.user.click(more('Ana'))
    expect(items('Ana')).not.toContain('Ask Ana to turn the microphone on')
    await panel.user.click(row('Ana').getByRole('button', { name: 'Ask Ana to turn the camera on' }))
    expect(panel.sent).toEqual([{ type: 'askToTurnOn', personId: 'ana', source: 'camera' }])
    panel.now(shared, { staff, asked: [{ personId: 'ana', sources: ['camera'] }] })
    expect(screen.getByText(/asked to turn the camera on/)).toBeTruthy()
    await panel.user.click(more('Ana'))
    expect(items('Ana')).not.toContain('Ask Ana to turn the camera on')
  })

  test('comes to Ana as a question: her device opens by her press, and not otherwise', async () => {
    const own = ownView({ askedToTurnOn: ['microphone'] })
    const room = roomOf({ own })
    const media = mediaOf()
    const { user, again } = showChanging(<AskedToTurnOn own={ownView()} />, room, media)
    again(<AskedToTurnOn own={own} />, room, media)
    await waitFor(() => expect(screen.getByRole('log').textContent).toMatch(/You decide/))
    expect(media.wants).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Turn on' }))
    expect(media.wants).toEqual(['microphone on'])
    expect(room.sent).toEqual([{ type: 'answerTurnOn', source: 'microphone' }])
  })

  test('can be answered by "Not now"', async () => {
    const own = ownView({ askedToTurnOn: ['camera'] })
    const room = roomOf({ own })
    const media = mediaOf()
    const user = show(<AskedToTurnOn own={own} />, room, media)
    await user.click(screen.getByRole('button', { name: 'Not now' }))
    expect(media.wants).toEqual([])
    expect(room.sent).toEqual([{ type: 'answerTurnOn', source: 'camera' }])
  })

  test('is not shown while it could not be done', () => {
    const own = ownView({ askedToTurnOn: ['microphone'] })
    own.media.mayPublish = ['camera']
    show(<AskedToTurnOn own={own} />, roomOf({ own }))
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('a misspelt name', () => {
  test('is mended by Fay; of staff it is as their account says', async () => {
    const panel = ledPanel({ shared, facilitation: { staff } })
    await choose(panel, 'Ana', 'Correct the name of Ana')
    const dialog = within(await screen.findByRole('dialog'))
    await panel.user.clear(dialog.getByLabelText('Name'))
    await panel.user.click(dialog.getByRole('button', { name: 'Save the name' }))
    expect(dialog.getByText('Write a name first.')).toBeTruthy()
    await panel.user.type(dialog.getByLabelText('Name'), ' Anna {Enter}')
    expect(panel.sent).toEqual([{ type: 'rename', personId: 'ana', name: 'Anna' }])
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await panel.user.click(more('Sol'))
    expect(items('Sol')).not.toContain('Correct the name of Sol')
  })
})

test('Fay puts Ana in the middle, and takes her out again', async () => {
  const panel = ledPanel({ shared, facilitation: { staff } })
  await choose(panel, 'Ana', 'Put Ana in the middle')
  panel.now({ ...shared, spotlight: 'ana' })
  await choose(panel, 'Ana', 'Take Ana out of the middle')
  expect(panel.sent).toEqual([
    { type: 'spotlight', personId: 'ana' },
    { type: 'spotlight', personId: null },
  ])
})

test('Fay lets Ana share a screen, and takes that back', async () => {
  const panel = ledPanel({ shared, facilitation: { staff } })
  await choose(panel, 'Ana', 'Let Ana share a screen')
  panel.now({
    ...shared,
    people: shared.people.map((person) =>
      person.id === 'ana' && person.media ? { ...person, media: { ...person.media, shows: true } } : person,
    ),
  })
  await choose(panel, 'Ana', 'Stop the screen of Ana')
  expect(panel.sent).toEqual([
    { type: 'allowScreen', personId: 'ana' },
    { type: 'allowScreen', personId: null },
  ])
})

describe('leaving as the last who leads', () => {
  const own = facilitatorView()
  const facilitation = facilitationView([], [], [], { staff })
  const alone = sharedView({
    people: [...peopleOf(4).filter(({ id }) => id !== 'jo'), sol],
  })

  test('is not offered: Fay hands over to Sol, or closes the session', async () => {
    serve({})
    await import('./facilitation.ts')
    const room = roomOf({ own, facilitation, shared: alone })
    const { user, again } = showChanging(<LeaveButton own={own} shared={alone} />, room)
    await user.click(screen.getByRole('button', { name: 'Leave' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'You are the only facilitator here' }))
    expect(dialog.queryByRole('button', { name: 'Leave' })).toBeNull()
    expect(await dialog.findByRole('button', { name: 'Close session' })).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Make Sol a facilitator' }))
    expect(room.sent).toEqual([{ type: 'promote', personId: 'sol' }])
    const led = {
      ...alone,
      people: alone.people.map((one) => (one.id === 'sol' ? { ...one, role: 'facilitator' as const } : one)),
    }
    again(<LeaveButton own={own} shared={led} />, room)
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Leave' }))
    expect(room.sent.at(-1)).toEqual({ type: 'leave' })
  })

  test('with nobody to hand over to, closing is what is left', async () => {
    await import('./facilitation.ts')
    const people = alone.people.filter(({ id }) => id !== 'sol')
    const room = roomOf({ own, facilitation, shared: alone })
    const user = show(<LeaveButton own={own} shared={{ ...alone, people }} />, room)
    await user.click(screen.getByRole('button', { name: 'Leave' }))
    expect(await screen.findByText(/Nobody else of the staff/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Close session' }))
    await user.click(screen.getAllByRole('button', { name: 'Close session' }).at(-1) as HTMLElement)
    expect(room.sent).toEqual([{ type: 'closeSession' }])
  })
})
