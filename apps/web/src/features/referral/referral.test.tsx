/** Flagging a referral: choices only, once however often it is tried, and what Fay reads of it later. */
import type { ReferralDesk } from '@hearth/protocol/http/referrals'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Answer, serve } from '../../testing/server.ts'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import { Referrals } from './Referrals.tsx'
import { type About, useReferral } from './use-referral.tsx'

const DESK = 'GET /api/sessions/noon/referrals'
const POST = 'POST /api/sessions/noon/referrals'

const desk = (change: Partial<ReferralDesk> = {}): ReferralDesk => ({
  reasons: ['Sleep and exhaustion', 'Thoughts of harm'],
  onCall: { name: 'Odile', reach: '555 0101' },
  backup: { name: 'Campus security', reach: '555 0102' },
  until: null,
  referrals: [],
  ...change,
})
const flagged = {
  id: 'r1',
  reference: '48213',
  state: 'new',
  urgency: 'this-week',
  flaggedAt: Date.now(),
} as const

function Scene({ about }: { about: About }) {
  const referral = useReferral('noon')
  return (
    <>
      <button type="button" onClick={() => referral.flag(about)}>
        From elsewhere
      </button>
      <Referrals sessionId="noon" referral={referral} className="" />
      {referral.dialog}
      <LiveRegion />
    </>
  )
}

function open(answers: { [route: string]: Answer } = {}, about: About = { name: 'Ana', helpId: null }) {
  const server = serve({ [DESK]: desk(), [POST]: flagged, ...answers })
  render(<Scene about={about} />)
  return { ...server, user: userEvent.setup() }
}

async function dialogOf({ user }: ReturnType<typeof open>) {
  await user.click(screen.getByRole('button', { name: 'From elsewhere' }))
  const dialog = within(await screen.findByRole('dialog'))
  await dialog.findByRole('combobox', { name: 'What is it about?' })
  return dialog
}

type Dialog = Awaited<ReturnType<typeof dialogOf>>

async function choose({ user }: ReturnType<typeof open>, dialog: Dialog, urgency: string, consent: string) {
  await user.selectOptions(dialog.getByRole('combobox'), 'Sleep and exhaustion')
  await user.click(dialog.getByRole('radio', { name: urgency }))
  await user.click(dialog.getByRole('radio', { name: consent }))
}

const send = (dialog: Dialog) => dialog.getByRole('button', { name: 'Flag a referral' })
const bodies = ({ asked }: ReturnType<typeof open>) =>
  asked.filter(({ route }) => route === POST).map(({ body }) => body)

afterEach(() => vi.unstubAllGlobals())

describe('what is sent', () => {
  test('is choices only: the name stays in the browser', async () => {
    const scene = open()
    const dialog = await dialogOf(scene)
    expect(screen.getByRole('dialog', { name: 'Flag a referral: Ana' })).toBeTruthy()
    expect(dialog.getByText(/No name is sent, and Hearth keeps none/)).toBeTruthy()
    expect(dialog.getByText(/The office asks you/)).toBeTruthy()
    await choose(scene, dialog, 'This week', 'Knows and agrees')
    await scene.user.click(send(dialog))
    await dialog.findByText('Kept for the wellness office. Reference 48213.')
    expect(dialog.getByText(/Note the reference/)).toBeTruthy()
    expect(bodies(scene)).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{22}$/),
        reason: 'Sleep and exhaustion',
        urgency: 'this-week',
        consent: 'agrees',
        contact: 'ask-the-facilitator',
        helpId: null,
      },
    ])
    expect(JSON.stringify(scene.asked)).not.toContain('Ana')
  })

  test('names the request for help it goes with, and says what Ana will read of it', async () => {
    const scene = open({}, { name: 'Ana', helpId: 'help-1' })
    const dialog = await dialogOf(scene)
    await choose(scene, dialog, 'In its own time', 'Does not know')
    expect(
      dialog.getByText(/then says that you have closed the request, and nothing of the office/),
    ).toBeTruthy()
    await scene.user.click(dialog.getByRole('radio', { name: 'Knows, has not agreed' }))
    expect(dialog.getByText(/then says that the request has gone to the wellness office/)).toBeTruthy()
    await scene.user.click(send(dialog))
    await dialog.findByText(/Reference 48213/)
    expect(bodies(scene)).toMatchObject([{ helpId: 'help-1', consent: 'knows' }])
  })

  test('nothing, while a choice is missing: it is marked, and the first takes the focus', async () => {
    const scene = open()
    const dialog = await dialogOf(scene)
    await scene.user.click(dialog.getByRole('radio', { name: 'This week' }))
    await scene.user.click(send(dialog))
    expect(dialog.getAllByText('Choose one of these.')).toHaveLength(2)
    expect(document.activeElement).toBe(dialog.getByRole('combobox'))
    await scene.user.selectOptions(dialog.getByRole('combobox'), 'Thoughts of harm')
    await scene.user.click(send(dialog))
    expect(document.activeElement).toBe(dialog.getByRole('radio', { name: 'Knows and agrees' }))
    expect(bodies(scene)).toEqual([])
  })

  test('the same once more, when the first try brought no answer; every choice is kept', async () => {
    const scene = open({ [POST]: 'offline' })
    const dialog = await dialogOf(scene)
    await choose(scene, dialog, 'This week', 'Knows and agrees')
    await scene.user.click(send(dialog))
    expect((await dialog.findByRole('alert')).textContent).toContain('offline')
    scene.answers[POST] = flagged
    await scene.user.click(send(dialog))
    await dialog.findByText(/Reference 48213/)
    const [first, second] = bodies(scene)
    expect(second).toEqual(first)
  })

  test('another one, when Fay changes a choice after a try that brought no answer', async () => {
    const scene = open({ [POST]: 'offline' })
    const dialog = await dialogOf(scene)
    await choose(scene, dialog, 'This week', 'Knows and agrees')
    await scene.user.click(send(dialog))
    await dialog.findByRole('alert')
    await scene.user.click(dialog.getByRole('radio', { name: 'Today' }))
    scene.answers[POST] = flagged
    await scene.user.click(send(dialog))
    await dialog.findByText(/Reference 48213/)
    const ids = new Set(bodies(scene).map((body) => JSON.stringify(body).match(/"id":"([^"]+)"/)?.[1]))
    expect(ids.size).toBe(2)
  })

  test('a reason that the office took off its list: marked, and the new list is there', async () => {
    const scene = open({ [POST]: { refused: 'bad-input', status: 400, fields: { reason: 'not-known' } } })
    const dialog = await dialogOf(scene)
    await choose(scene, dialog, 'This week', 'Knows and agrees')
    scene.answers[DESK] = desk({ reasons: ['Rest'] })
    await scene.user.click(send(dialog))
    expect(await dialog.findByText('This is not there any more. Choose another.')).toBeTruthy()
    expect(await dialog.findByRole('option', { name: 'Rest' })).toBeTruthy()
    expect(dialog.getByRole<HTMLSelectElement>('combobox').value).toBe('')
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: 'This week' }).checked).toBe(true)
  })

  test('too late: Fay reads whom to tell', async () => {
    const scene = open({ [POST]: { refused: 'too-late', status: 410 } })
    const dialog = await dialogOf(scene)
    await choose(scene, dialog, 'This week', 'Knows and agrees')
    await scene.user.click(send(dialog))
    expect((await dialog.findByRole('alert')).textContent).toContain('Tell the wellness office directly')
  })
})

describe('urgent today', () => {
  test('shows whom to call as well, and says that nobody has seen it yet', async () => {
    const scene = open({ [POST]: { ...flagged, urgency: 'today' } })
    const dialog = await dialogOf(scene)
    expect(dialog.queryByText('Odile')).toBeNull()
    await choose(scene, dialog, 'Today', 'Knows and agrees')
    expect(dialog.getByText('Odile').parentElement?.textContent).toBe('Odile, 555 0101')
    expect(dialog.getByText('Campus security').parentElement?.textContent).toBe('Campus security, 555 0102')
    expect(dialog.getByText(/we alert the person on call/)).toBeTruthy()
    await scene.user.click(send(dialog))
    await dialog.findByText(/Reference 48213/)
    expect(dialog.getByText(/^Not seen yet\. Call Odile: 555 0101\./)).toBeTruthy()
  })

  test('with nobody on call says so', async () => {
    const scene = open({ [DESK]: desk({ onCall: null, backup: null }) })
    const dialog = await dialogOf(scene)
    await scene.user.click(dialog.getByRole('radio', { name: 'Today' }))
    expect(dialog.getByText(/named nobody on call/)).toBeTruthy()
  })
})

describe('what Fay has flagged', () => {
  test('for today says whom to call until somebody has acknowledged it', async () => {
    const today = { ...flagged, urgency: 'today' } as const
    const scene = open({ [DESK]: desk({ referrals: [today] }) })
    expect(await screen.findByText('Not seen yet. Call Odile: 555 0101.')).toBeTruthy()
    scene.answers[DESK] = desk({ referrals: [{ ...today, state: 'received' }] })
    cleanup()
    render(<Scene about={{ name: null, helpId: null }} />)
    expect(await screen.findByText(/received by the office/)).toBeTruthy()
    expect(screen.queryByText(/Not seen yet/)).toBeNull()
  })

  test('is listed by reference and state, and anew after flagging', async () => {
    const scene = open()
    expect(await screen.findByText('You have flagged none here.')).toBeTruthy()
    const dialog = await dialogOf(scene)
    await choose(scene, dialog, 'This week', 'Knows and agrees')
    scene.answers[DESK] = desk({ referrals: [flagged] })
    await scene.user.click(send(dialog))
    await scene.user.click(await dialog.findByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const row = (await screen.findByText('Reference 48213')).closest('li')
    expect(row?.textContent).toMatch(/not read yet$/)
  })

  test.each([
    ['received', 'received by the office'],
    ['contacted', 'the office has been in touch'],
    ['closed', 'closed by the office'],
  ] as const)('%s: the state only', async (state, words) => {
    open({ [DESK]: desk({ referrals: [{ ...flagged, state }] }) })
    expect((await screen.findByText('Reference 48213')).closest('li')?.textContent).toContain(words)
  })

  test('cannot be fetched: Fay reads why, and tries again', async () => {
    const { user, answers } = open({ [DESK]: 'offline' })
    expect((await screen.findByRole('alert')).textContent).toContain('offline')
    answers[DESK] = desk({ referrals: [flagged] })
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Reference 48213')).toBeTruthy()
  })

  test('from the section, no name is offered: no list of names is left', async () => {
    const { user } = open()
    await user.click(screen.getByRole('button', { name: 'Flag a referral' }))
    expect(await screen.findByRole('dialog', { name: 'Flag a referral' })).toBeTruthy()
  })
})
