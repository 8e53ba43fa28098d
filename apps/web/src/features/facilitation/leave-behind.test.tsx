/** Starting, closing and ending: not without crisis contacts, and nobody who is not OK is left unanswered. */
import type { HelpEntry } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import { screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import { asking, facilitationView, facilitatorView, sharedView, takenBy } from '../../testing/views.ts'
import { EndSession } from './EndSession.tsx'
import { FacilitationPanel } from './FacilitationPanel.tsx'
import { StartSession } from './StartSession.tsx'

const own = facilitatorView()

function given(part: (help: HelpEntry[]) => ReactNode, first: HelpEntry[]) {
  const at = (help: HelpEntry[]) => roomOf({ own, facilitation: facilitationView([], [], help) })
  const room = at(first)
  const { user, again } = showChanging(part(first), room)
  return {
    user,
    sent: room.sent,
    now: (help: HelpEntry[]) => again(part(help), { ...at(help), send: room.send }),
  }
}

const panel = (help: HelpEntry[]) => (
  <FacilitationPanel shared={sharedView()} own={own} facilitation={facilitationView([], [], help)} />
)

const notOk = asking('Ana', { kind: 'not-ok' })

describe.each([
  ['Close session', 'Close the session for everyone?', 'closeSession', panel],
  ['End session', 'End the session?', 'endSession', () => <EndSession own={own} />],
] as const)('%s', (label, title, type, part) => {
  async function asked(help: HelpEntry[]) {
    const scene = given(part, help)
    await scene.user.click(screen.getByRole('button', { name: label }))
    return { ...scene, dialog: within(await screen.findByRole('dialog', { name: title })) }
  }

  test('names whose request is still open, and goes on all the same', async () => {
    const { user, sent, dialog } = await asked([asking('Ben'), asking('Chidi', takenBy('Jo'))])
    expect(dialog.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^Ben needs a pause · since /),
      expect.stringMatching(/^Chidi needs a pause · since /),
    ])
    await user.click(dialog.getByRole('button', { name: label }))
    expect(sent).toEqual([{ type }])
  })

  test('is not offered while Ana is not OK and has no answer; she is answered from there', async () => {
    const { user, sent, dialog, now } = await asked([notOk])
    expect(dialog.queryByRole('button', { name: label })).toBeNull()
    expect(dialog.getByText('Somebody has said that they are not OK.')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'I take this one: Ana' }))
    now([{ ...notOk, ...takenBy('Fay') }])
    await user.click(dialog.getByRole('button', { name: 'Let us talk after' }))
    expect(sent.map((one) => one.type)).toEqual(['takeHelp', 'answerHelp'])
    now([{ ...notOk, ...takenBy('Fay'), answer: 'talk-after' }])
    expect(dialog.queryByRole('button', { name: label }) !== null).toBe(type === 'closeSession')
    now([])
    expect(dialog.queryByText('Somebody has said that they are not OK.')).toBeNull()
    await user.click(dialog.getByRole('button', { name: label }))
    expect(sent.at(-1)).toEqual({ type })
  })

  test('an answer of Jo, who is gone, counts as none', async () => {
    const { dialog } = await asked([{ ...notOk, ...takenBy('Jo', true), answer: 'talk-after' }])
    expect(dialog.queryByRole('button', { name: label })).toBeNull()
    expect(dialog.getByRole('button', { name: 'I take this one: Ana' })).toBeTruthy()
  })

  test('who says so while it is asked, stands in its way', async () => {
    const { dialog, now } = await asked([])
    expect(dialog.getByRole('button', { name: label })).toBeTruthy()
    now([notOk])
    expect(dialog.queryByRole('button', { name: label })).toBeNull()
    expect(dialog.getByRole('button', { name: 'Flag a referral: Ana' })).toBeTruthy()
  })
})

describe('Start session', () => {
  const start = (change: Partial<OwnView> = {}) => {
    const view = facilitatorView(change)
    showChanging(<StartSession own={view} />, roomOf({ own: view }))
  }

  test('is not offered without crisis contacts: Fay reads whom to ask', () => {
    start({ crisis: { contacts: [], examples: false } })
    expect(screen.queryByRole('button', { name: 'Start session' })).toBeNull()
    expect(screen.getByText(/Ask your wellness office/)).toBeTruthy()
  })

  test('with the demo’s examples says that nobody answers there', () => {
    start({ crisis: { contacts: [{ name: 'Night line', reach: '555' }], examples: true } })
    expect(screen.getByRole('button', { name: 'Start session' })).toBeTruthy()
    expect(screen.getByText(/nobody answers there/)).toBeTruthy()
  })

  test('with contacts says nothing of them', () => {
    start()
    expect(screen.getByRole('button', { name: 'Start session' })).toBeTruthy()
    expect(screen.queryByText(/crisis/i)).toBeNull()
  })
})
