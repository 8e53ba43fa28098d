/** The learner's door while the room is locked: newcomers are told, those who were here go back in. */
import type { Invitation } from '@hearth/protocol/http/invitations'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answer, serve } from '../../testing/server.ts'
import { sharedView } from '../../testing/views.ts'
import ArrivalScreen from './ArrivalScreen.tsx'
import { getTabSeat } from './tab-seat.ts'

const CODE = 'rounds-at-noon-code-01'
const AT = `/api/invitations/${CODE}`
const GET = `GET ${AT}`
const ARRIVE = `POST ${AT}/arrivals`
const RETURN = `POST ${AT}/returns`
const { session } = sharedView()

const invitation = (locked: boolean): Invitation => ({
  session,
  phase: 'live',
  locked,
  opensAt: Date.now() - 60_000,
  now: Date.now(),
})

const open = (answers: { [route: string]: Answer }) => {
  const server = serve(answers)
  render(<ArrivalScreen code={CODE} />)
  return { ...server, person: userEvent.setup() }
}
const button = (name: string) => screen.findByRole('button', { name })
const closed = () => screen.findByRole('heading', { name: 'Rounds at noon is closed to newcomers just now' })
const nameField = () => screen.findByLabelText(/What should we call you/)

beforeEach(() => history.replaceState(null, '', `/j/${CODE}`))
afterEach(() => vi.unstubAllGlobals())

describe('given the room is locked', () => {
  test('then nothing is asked of a newcomer, and it says what to do', async () => {
    open({ [GET]: invitation(true) })
    await closed()
    expect(screen.getByText(/tell one of them, or try again/)).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('when it is open again, then trying again leads in', async () => {
    const { person, answers } = open({ [GET]: invitation(true) })
    await closed()
    answers[GET] = invitation(false)
    await person.click(await button('Try again'))
    expect(await nameField()).toBeTruthy()
  })

  test('when it still is, then the try is seen, and can be made again', async () => {
    const { asked } = open({ [GET]: invitation(true) })
    const again = await button('Try again')
    act(() => again.click())
    expect(again.textContent).toBe('Opening your invitation…')
    await waitFor(() => expect(again.textContent).toBe('Try again'))
    expect(asked).toHaveLength(2)
    await closed()
  })

  test('then who was here before goes back in', async () => {
    const { person } = open({
      [GET]: invitation(true),
      [RETURN]: { people: [{ sessionId: session.id, personId: 'ana', name: 'Ana' }] },
    })
    await person.click(await button('I was here before'))
    await person.click(await button('Go on as Ana'))
    expect(getTabSeat(session.id)?.personId).toBe('ana')
    expect(location.pathname).toBe(`/s/${session.id}`)
  })

  test('when nobody of this browser was, then that is said, and nothing of coming in "above"', async () => {
    const { person } = open({ [GET]: invitation(true), [RETURN]: { people: [] } })
    await person.click(await button('I was here before'))
    expect(await screen.findByText('Nobody from this browser is in this session now.')).toBeTruthy()
  })
})

test('given it is locked while Ana is about to join, then she reads so, keeps what she typed, and joins once it opens', async () => {
  const { person, answers, asked } = open({
    [GET]: invitation(false),
    [ARRIVE]: { refused: 'room-locked', status: 409 },
  })
  await person.type(await nameField(), 'Ana')
  await person.click(await button('Continue'))
  await person.click(await button('I agree'))
  await person.click(await button('Join'))
  expect((await screen.findByRole('alert')).textContent).toContain('closed to newcomers just now')
  expect(getTabSeat(session.id)).toBeNull()
  answers[ARRIVE] = { sessionId: session.id, personId: 'ana' }
  await person.click(await button('Join'))
  await waitFor(() => expect(location.pathname).toBe(`/s/${session.id}`))
  expect(asked.at(-1)?.body).toMatchObject({ name: 'Ana' })
})

test('given it is locked while Ana is about to join, when she steps back, then her name is still there', async () => {
  const { person } = open({ [GET]: invitation(false), [ARRIVE]: { refused: 'room-locked', status: 409 } })
  await person.type(await nameField(), 'Ana')
  await person.click(await button('Continue'))
  await person.click(await button('I agree'))
  await person.click(await button('Join'))
  await screen.findByRole('alert')
  act(() => history.back())
  await button('I agree')
  act(() => history.back())
  expect(await nameField()).toHaveProperty('value', 'Ana')
})
