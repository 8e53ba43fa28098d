/** The guide as Fay goes through it, and what everybody sees of it. */
import type { GuideStep } from '@hearth/protocol/guide'
import { CLOSING_ROUND_MS } from '@hearth/protocol/limits'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ledPanel } from '../../testing/led-panel.tsx'
import { roomOf } from '../../testing/rooms.ts'
import { show } from '../../testing/show.tsx'
import { ownView, STARTED_AT, sharedView } from '../../testing/views.ts'
import { RoomHeader } from '../room/RoomHeader.tsx'
import { closingRoundFrom, stepMinutesLeft } from './guide-time.ts'

const step = (title: string, change: Partial<GuideStep> = {}): GuideStep => ({
  title,
  minutes: 10,
  mode: null,
  prompt: '',
  notes: '',
  closes: false,
  ...change,
})
const steps = [
  step('Welcome', { notes: 'Breathe first.' }),
  step('Check-in round', { mode: 'round', prompt: 'How are you here?' }),
  step('Conversation', { mode: 'hands' }),
  step('Closing round', { mode: 'round', closes: true }),
]
const at = (index: number | null, endsAt: number | null = Date.now() + 390_000) => ({
  guide: { steps, at: index, endsAt },
})
const guide = () => within(screen.getByRole('region', { name: 'Guide' }))
const button = (name: string) => guide().getByRole('button', { name })
const present = () => guide().getByText('now · 10 min').closest('li') as HTMLElement

describe('the steps', () => {
  test('begin with the first, and go on one by one, with the step that was seen', async () => {
    const { user, sent, now } = ledPanel({ facilitation: at(null, null) })
    await user.click(button('Begin the guide'))
    now({}, at(0))
    await user.click(button('Next step'))
    now({}, at(3))
    expect(guide().queryByRole('button', { name: 'Next step' })).toBeNull()
    expect(sent).toEqual([
      { type: 'goToStep', step: 0, seen: null },
      { type: 'goToStep', step: 1, seen: 0 },
    ])
  })

  test('show of the present one its notes and the minutes that are left, which can be more', async () => {
    const { user, sent } = ledPanel({ facilitation: at(0) })
    expect(within(present()).getByText('Breathe first.')).toBeTruthy()
    expect(within(present()).getByText('7 minutes left')).toBeTruthy()
    await user.click(button('Add 5 minutes'))
    expect(sent).toEqual([{ type: 'addToStep', step: 0 }])
  })

  test('can be gone to in any order', async () => {
    const { user, sent } = ledPanel({ facilitation: at(0) })
    await user.click(guide().getByText('Conversation'))
    await user.click(button('Go to this step: Conversation'))
    expect(sent).toEqual([{ type: 'goToStep', step: 2, seen: 0 }])
  })

  test('are read by an advisor, who goes nowhere', () => {
    ledPanel({ facilitation: at(0), own: ownView({ personId: 'sol', name: 'Sol', role: 'advisor' }) })
    expect(within(present()).getByText('Breathe first.')).toBeTruthy()
    expect(guide().queryByRole('button', { name: /Next|Add|Go to/ })).toBeNull()
  })

  test('without a guide there is no such part', () => {
    ledPanel({})
    expect(screen.queryByRole('region', { name: 'Guide' })).toBeNull()
  })
})

describe('what a step brings', () => {
  test('its question is shown to everyone, and hidden again', async () => {
    const { user, sent, now } = ledPanel({ facilitation: at(1) })
    await user.click(button('Show to everyone'))
    now({ prompt: 'How are you here?' }, at(1))
    await user.click(button('Hide it'))
    expect(sent).toEqual([
      { type: 'showPrompt', prompt: 'How are you here?' },
      { type: 'showPrompt', prompt: '' },
    ])
  })

  test('its mode is offered by one press, until it is so', async () => {
    const { user, sent, now } = ledPanel({ facilitation: at(2) })
    await user.click(button('Switch to Hands'))
    expect(sent).toEqual([{ type: 'chooseMode', mode: 'hands' }])
    now({ mode: 'hands' }, at(2))
    expect(guide().queryByText(/This step suggests/)).toBeNull()
  })

  test('a round is asked about first, with the question of the step', async () => {
    const { user, sent } = ledPanel({ facilitation: at(1) })
    await user.click(button('Switch to Round'))
    expect(sent).toEqual([])
    expect(guide().getByLabelText(/^What the circle is asked/)).toHaveProperty('value', 'How are you here?')
    await user.click(button('Start round'))
    expect(sent).toMatchObject([{ type: 'startRound', prompt: 'How are you here?' }])
  })
})

describe('the closing round', () => {
  const end = STARTED_AT + 60 * 60_000
  const shared = { phase: 'live' as const, startedAt: STARTED_AT, session: sharedView().session }

  test('is suggested five minutes before the planned end, until it is reached', () => {
    expect(closingRoundFrom(shared, at(2).guide)).toEqual({ step: 3, from: end - CLOSING_ROUND_MS })
    expect(closingRoundFrom(shared, at(3).guide)).toBeNull()
    expect(closingRoundFrom({ ...shared, startedAt: null }, at(null).guide)).toBeNull()
    expect(closingRoundFrom({ ...shared, phase: 'closing' }, at(2).guide)).toBeNull()
    expect(closingRoundFrom(shared, null)).toBeNull()
  })

  test('is gone to by one press, by the clock of the server', async () => {
    const clockOffset = end - CLOSING_ROUND_MS - Date.now()
    const { user, sent } = ledPanel({ facilitation: at(2), room: { clockOffset } })
    expect(await guide().findByText(/The planned end is near/)).toBeTruthy()
    await user.click(button('Go to Closing round'))
    expect(sent).toEqual([{ type: 'goToStep', step: 3, seen: 2 }])
  })
})

describe('everybody', () => {
  const header = (endsAt: number) => {
    const shared = sharedView({ step: { title: 'Check-in round', endsAt } })
    show(<RoomHeader shared={shared} />, roomOf({ own: ownView(), shared }))
  }

  test('sees the step and the minutes left in it', () => {
    header(Date.now() + 390_000)
    expect(screen.getByText('Check-in round · 7 min left')).toBeTruthy()
  })

  test('is not told that its minutes have passed', () => {
    header(Date.now() - 1)
    expect(screen.getByText('Check-in round')).toBeTruthy()
    expect(stepMinutesLeft(5, 5)).toBe(0)
  })
})
