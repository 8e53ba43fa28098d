/** Requests for help as Fay has them in the panel: who asks, who has taken it, answering, closing, handing over. */
import type { Command } from '@hearth/protocol/commands'
import type { HelpEntry } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { serve } from '../../testing/server.ts'
import { showChanging } from '../../testing/show.tsx'
import {
  asking,
  facilitationView,
  facilitatorView,
  ownView,
  type SharedChange,
  sharedView,
  takenBy,
  waiting,
} from '../../testing/views.ts'
import { FacilitationPanel } from './FacilitationPanel.tsx'

interface Scene {
  own?: OwnView
  answer?: Parameters<typeof roomOf>[2]
  change?: SharedChange
}

function given(help: HelpEntry[], { own = facilitatorView(), answer, change = {} }: Scene = {}) {
  const room = roomOf({ own }, {}, answer)
  const at = (entries: HelpEntry[]) => (
    <FacilitationPanel
      shared={sharedView(change)}
      own={own}
      facilitation={facilitationView([waiting('Kofi')], [], entries)}
    />
  )
  const { user, again } = showChanging(at(help), room)
  return {
    user,
    room,
    sent: room.sent,
    now: (entries: HelpEntry[], pending: Command[] = []) => again(at(entries), { ...room, pending }),
  }
}

const region = () => within(screen.getByRole('region', { name: 'Help requests' }))
const cards = () =>
  region()
    .getAllByRole('listitem')
    .map((card) => card.textContent)
const button = (name: string | RegExp) => region().getByRole('button', { name })
const noButton = (name: string | RegExp) => expect(region().queryByRole('button', { name })).toBeNull()

afterEach(() => vi.unstubAllGlobals())

describe('what Fay reads', () => {
  test('nothing, while nobody asks', () => {
    given([])
    expect(screen.queryByRole('region', { name: 'Help requests' })).toBeNull()
  })

  test('who asks for what, since when, over the lobby and the queue; who else sees it', () => {
    given([asking('Ben', { kind: 'not-ok' }), asking('Ana', { kind: 'worried', author: 'reconnecting' })])
    expect(cards()[0]).toMatch(/^Ben says: I am not OKsince \d/)
    expect(cards()[1]).toMatch(/^Ana is worried about someonesince .* · reconnecting/)
    expect(region().getByText('Only facilitators and advisors see this')).toBeTruthy()
    const names = screen.getAllByRole('region').map((one) => one.textContent?.slice(0, 5))
    expect(names.slice(0, 2)).toEqual(['Help ', 'Lobby'])
  })

  test.each([
    ['pause', 'Ana needs a pause'],
    ['technical', 'Ana has a technical problem'],
    ['message', 'Ana would like a word with you'],
  ] as const)('%s in words', (kind, words) => {
    given([asking('Ana', { kind })])
    expect(region().getByText(words)).toBeTruthy()
  })

  test('that Ana has left, and no answer is offered that she cannot read', () => {
    given([asking('Ana', { kind: 'not-ok', author: 'left', ...takenBy('Fay') })])
    expect(region().getByText(/Ana has left/)).toBeTruthy()
    expect(region().getByText(/Look for them another way/)).toBeTruthy()
    noButton('Let us talk after')
    expect(button('Close request: Ana')).toBeTruthy()
  })

  test('that Ana took it back, and somebody has to look once more', () => {
    given([asking('Ana', { kind: 'not-ok', withdrawn: true })])
    expect(region().getByText('Taken back by Ana: look once more.')).toBeTruthy()
  })

  test('who has taken it and what they answered, with nothing to press', () => {
    given([asking('Ana', { ...takenBy('Jo'), answer: 'talk-after' })])
    expect(region().getByText(/Jo has taken this/)).toBeTruthy()
    expect(region().getByText('Answer: Let us talk after')).toBeTruthy()
    expect(region().queryAllByRole('button')).toEqual([])
  })

  test('in the debrief too', () => {
    serve({})
    given([asking('Ana', { kind: 'not-ok', author: 'left' })], { change: { phase: 'closing' } })
    expect(button('I take this one: Ana')).toBeTruthy()
  })
})

describe('what Fay does', () => {
  test('takes it', async () => {
    const { user, sent, now } = given([asking('Ana'), asking('Ben')])
    await user.click(button('I take this one: Ana'))
    expect(sent).toEqual([{ type: 'takeHelp', helpId: 'ana-pause' }])
    now([asking('Ana'), asking('Ben')], [{ type: 'takeHelp', helpId: 'ana-pause' }])
    expect(button('I take this one: Ana').textContent).toBe('Taking it…')
    expect(button('I take this one: Ben').textContent).toBe('I take this one')
    now([asking('Ana', takenBy('Fay')), asking('Ben')])
    expect(region().getByText('You have taken this')).toBeTruthy()
  })

  test('is told when Jo was faster', async () => {
    const { user } = given([asking('Ana')], { answer: { ok: false, code: 'help-taken' } })
    await user.click(button('I take this one: Ana'))
    expect(await region().findByText('Somebody else has taken this request.')).toBeTruthy()
  })

  test('takes over from Jo, who is away', async () => {
    const { user, sent } = given([asking('Ana', takenBy('Jo', true))])
    expect(region().getByText('Jo is away; you can take over')).toBeTruthy()
    await user.click(button('I take this one: Ana'))
    expect(sent).toEqual([{ type: 'takeHelp', helpId: 'ana-pause' }])
  })

  test('answers by one press, and changes the answer', async () => {
    const mine = asking('Ana', takenBy('Fay'))
    const { user, sent, now } = given([mine])
    await user.click(button('I am with you in a moment'))
    const asked: Command = { type: 'answerHelp', helpId: 'ana-pause', answer: 'in-a-moment' }
    expect(sent).toEqual([asked])
    now([mine], [asked])
    expect(button('Answering…')).toBeTruthy()
    await user.click(button('Let us talk after'))
    expect(sent).toHaveLength(1)
    now([{ ...mine, answer: 'in-a-moment' }])
    const pressed = () => region().getAllByRole('button', { pressed: true })
    expect(pressed().map((one) => one.textContent)).toEqual(['I am with you in a moment'])
    await user.click(button('Please step out with me'))
    expect(sent.at(-1)).toEqual({ type: 'answerHelp', helpId: 'ana-pause', answer: 'step-out' })
    expect(region().getByText(/no room aside yet/)).toBeTruthy()
  })

  test('refused, reads why, and tries another answer', async () => {
    const { user, room } = given([asking('Ana', takenBy('Fay'))], {
      answer: { ok: false, code: 'too-many-requests' },
    })
    await user.click(button('Let us talk after'))
    expect(await region().findByText(/a lot in a short time/)).toBeTruthy()
    room.answer = { ok: true, seen: {} }
    await user.click(button('I am with you in a moment'))
    await waitFor(() => expect(region().queryByText(/a lot in a short time/)).toBeNull())
  })

  test('leaves it to the others', async () => {
    const { user, sent } = given([asking('Ana', takenBy('Fay'))])
    await user.click(button('Leave it to the others'))
    expect(sent).toEqual([{ type: 'putHelpBack', helpId: 'ana-pause' }])
  })

  test('closes a pause by one press', async () => {
    const { user, sent } = given([asking('Ana', takenBy('Fay'))])
    await user.click(button('Close request: Ana'))
    expect(sent).toEqual([{ type: 'closeHelp', helpId: 'ana-pause' }])
  })

  test('closes "I am not OK" only after saying so twice, in her own name', async () => {
    const { user, sent } = given([asking('Ana', { kind: 'not-ok', ...takenBy('Fay') })])
    await user.click(button('Close request: Ana'))
    expect(sent).toEqual([])
    const dialog = within(await screen.findByRole('dialog', { name: 'Close the request of Ana?' }))
    expect(dialog.getByText(/It ends in your name/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Close request' }))
    expect(sent).toEqual([{ type: 'closeHelp', helpId: 'ana-not-ok' }])
  })
})

describe('by keyboard', () => {
  test('who takes it is at the answers then', async () => {
    const { user, now } = given([asking('Ana')])
    button('I take this one: Ana').focus()
    await user.keyboard('{Enter}')
    now([asking('Ana', takenBy('Fay'))])
    expect(document.activeElement).toBe(button('I am with you in a moment'))
  })

  test('who closes one is at the next, and after the last still in the panel', async () => {
    const mine = asking('Ana', takenBy('Fay'))
    const { now } = given([mine, asking('Ben')])
    button('Close request: Ana').focus()
    now([asking('Ben')])
    expect(document.activeElement).toBe(button('I take this one: Ben'))
    now([])
    expect(document.activeElement).toBe(screen.getByRole('link', { name: /^Lobby/ }))
  })

  test('the focus of somebody who is elsewhere stays there', () => {
    const { now } = given([asking('Ana')])
    screen.getByRole('button', { name: 'Admit Kofi' }).focus()
    now([])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Admit Kofi' }))
  })
})

describe('handing over to the wellness office', () => {
  const DESK = 'GET /api/sessions/session-00000000000000/referrals'

  test('names Ana in the browser; the dialog outlives the request that goes with it', async () => {
    serve({ [DESK]: { reasons: ['Sleep'], onCall: null, backup: null, until: null, referrals: [] } })
    const { user, now } = given([asking('Ana', { kind: 'not-ok' })])
    await user.click(button('Flag a referral: Ana'))
    const name = 'Hand the request of Ana to the wellness office'
    expect(await screen.findByRole('dialog', { name })).toBeTruthy()
    now([])
    expect(screen.getByRole('dialog', { name })).toBeTruthy()
  })

  test('is not offered to an advisor, who answers', () => {
    const kim = ownView({ personId: 'kim', name: 'Kim', role: 'advisor' })
    given([asking('Ana', takenBy('Kim'))], { own: kim })
    expect(button('Let us talk after')).toBeTruthy()
    noButton(/Flag a referral/)
  })
})
