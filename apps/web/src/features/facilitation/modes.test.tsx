/** Five ways of taking turns, as Fay chooses them: what is asked first, and what is sent. */
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ledPanel } from '../../testing/led-panel.tsx'
import { peopleOf, STARTED_AT } from '../../testing/views.ts'

const group = () => within(screen.getByRole('radiogroup', { name: 'Turns' }))
const mode = (name: string) => group().getByRole<HTMLInputElement>('radio', { name })
const button = (name: string) => screen.getByRole('button', { name })
const people = peopleOf(4)
const order = (place: 'waits' | 'had') => people.map(({ id: personId }) => ({ personId, place }))

describe('the choice', () => {
  test('is one of five, in the same words everywhere', () => {
    ledPanel({})
    const names = group()
      .getAllByRole('radio')
      .map((radio) => radio.closest('label')?.textContent)
    expect(names).toEqual(['Open', 'Hands', 'Round', 'Nominate', 'Quiet'])
  })

  test('by keyboard is made by Space: on their way the arrow keys choose nothing for the circle', async () => {
    const { user, sent } = ledPanel({ shared: { mode: 'open' } })
    mode('Open').focus()
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(document.activeElement).toBe(mode('Nominate'))
    expect(sent).toEqual([])
    await user.keyboard(' ')
    expect(sent).toEqual([{ type: 'chooseMode', mode: 'nominate' }])
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}')
    expect(sent.at(-1)).toEqual({ type: 'chooseMode', mode: 'open' })
  })

  test('before the start has no pause in it', () => {
    ledPanel({ shared: { phase: 'lobby', startedAt: null } })
    expect(group().queryByRole('radio', { name: 'Quiet' })).toBeNull()
  })
})

describe('a round', () => {
  test('is asked about first: who begins, which way, who takes part, and what is asked', async () => {
    const { user, sent } = ledPanel({ shared: { people, turn: 3 } })
    await user.click(mode('Round'))
    expect(mode('Round').checked).toBe(true)
    expect(sent).toEqual([])
    await user.selectOptions(screen.getByLabelText('Who begins?'), 'Ana')
    await user.click(screen.getByRole('radio', { name: 'Reversed' }))
    await user.click(screen.getByRole('checkbox', { name: 'Facilitators take part' }))
    await user.type(screen.getByLabelText(/^What the circle is asked/), 'How are you here?')
    await user.click(button('Start round'))
    expect(sent).toEqual([
      {
        type: 'startRound',
        turn: 3,
        from: 'ana',
        reversed: true,
        shuffled: false,
        withFacilitators: false,
        prompt: 'How are you here?',
      },
    ])
  })

  test('without facilitators none of them begins it', async () => {
    const { user, sent } = ledPanel({ shared: { people } })
    await user.click(mode('Round'))
    await user.selectOptions(screen.getByLabelText('Who begins?'), 'Jo')
    await user.click(screen.getByRole('checkbox', { name: 'Facilitators take part' }))
    await user.click(button('Start round'))
    expect(sent).toMatchObject([{ from: null, withFacilitators: false }])
  })

  test('that was broken off goes on by one press', async () => {
    const round = { order: order('waits'), over: false }
    const { user, sent } = ledPanel({ shared: { people, mode: 'open', round } })
    await user.click(mode('Round'))
    expect(sent).toEqual([{ type: 'chooseMode', mode: 'round' }])
  })

  test('that everybody has had can be followed by another: the same way, or the other', async () => {
    const round = { order: order('had'), over: true }
    const { user, sent } = ledPanel({ shared: { people, mode: 'round', round, turn: 9, prompt: 'Why?' } })
    await user.click(button('Another round, reversed'))
    await user.click(button('Another round, same order'))
    const next = { type: 'startNextRound', turn: 9, prompt: 'Why?' }
    expect(sent).toEqual([
      { ...next, reversed: true },
      { ...next, reversed: false },
    ])
  })

  test('refused says why, and the form stays', async () => {
    const { user } = ledPanel({ shared: { people }, answer: { ok: false, code: 'floor-moved' } })
    await user.click(mode('Round'))
    await user.click(button('Start round'))
    expect(await screen.findByText(/The floor has just moved/)).toBeTruthy()
    expect(button('Start round')).toBeTruthy()
  })
})

describe('a pause', () => {
  test('begins with the minutes that were chosen, or without an end', async () => {
    const { user, sent } = ledPanel({})
    await user.click(mode('Quiet'))
    expect(sent).toEqual([])
    await user.click(button('Begin the pause'))
    await user.click(mode('Quiet'))
    await user.selectOptions(screen.getByLabelText('How long?'), '2 minutes')
    await user.click(button('Begin the pause'))
    expect(sent).toEqual([
      { type: 'beginQuiet', minutes: null },
      { type: 'beginQuiet', minutes: 2 },
    ])
  })

  test('is ended by one press', async () => {
    const { user, sent } = ledPanel({ shared: { mode: 'quiet', quiet: { until: STARTED_AT + 120_000 } } })
    expect(mode('Quiet').checked).toBe(true)
    await user.click(button('End the pause'))
    expect(sent).toEqual([{ type: 'endQuiet' }])
    expect(screen.queryByRole('button', { name: 'Mute everyone' })).toBeNull()
  })
})

describe('hands', () => {
  test('are called as they came, or who has had the fewest turns first', async () => {
    const { user, sent, now } = ledPanel({ shared: { mode: 'hands' } })
    await user.click(screen.getByRole('radio', { name: 'Fewest turns first' }))
    expect(sent).toEqual([{ type: 'chooseHandRule', rule: 'fewest-turns' }])
    now({ mode: 'hands', handOrder: 'arranged' })
    await user.click(button('First come'))
    expect(sent.at(-1)).toEqual({ type: 'chooseHandRule', rule: 'first-come' })
  })

  test('have a time for a turn if Fay says so', async () => {
    const { user, sent, now } = ledPanel({ shared: { mode: 'hands' } })
    await user.selectOptions(screen.getByLabelText('Time for a turn'), '3 minutes')
    now({ mode: 'hands' }, { turnMs: 180_000 })
    expect(screen.getByLabelText('Time for a turn')).toHaveProperty('value', '3')
    await user.selectOptions(screen.getByLabelText('Time for a turn'), 'Off')
    expect(sent).toEqual([
      { type: 'setTurnTime', minutes: 3 },
      { type: 'setTurnTime', minutes: null },
    ])
  })
})
