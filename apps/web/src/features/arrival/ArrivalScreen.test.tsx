/** The learner's door: each state of an invitation, and arriving step by step. */
import type { Invitation } from '@hearth/protocol/http/invitations'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answer, serve } from '../../testing/server.ts'
import ArrivalScreen from './ArrivalScreen.tsx'
import { getTabSeat } from './tab-seat.ts'

const CODE = 'rounds-at-noon-code-01'
const AT = `/api/invitations/${CODE}`
const GET = `GET ${AT}`
const ARRIVE = `POST ${AT}/arrivals`
const RETURN = `POST ${AT}/returns`
const SESSION = 'session-of-rounds-noon'
const MINUTE = 60_000

function invitation(change: Partial<Invitation> = {}, format: 'online' | 'hybrid' = 'online'): Invitation {
  const now = Date.now()
  return {
    session: {
      id: SESSION,
      title: 'Rounds at noon',
      groupName: 'First-year circle',
      facilitatorNames: ['Fay', 'Jo'],
      startsAt: now + 4 * MINUTE,
      minutes: 60,
      format,
      siteName: format === 'hybrid' ? 'Library 2' : null,
    },
    phase: 'lobby',
    locked: false,
    opensAt: now - 11 * MINUTE,
    now,
    ...change,
  }
}

const open = (answers: { [route: string]: Answer }) => {
  const server = serve(answers)
  render(<ArrivalScreen code={CODE} />)
  return { ...server, person: userEvent.setup() }
}
const button = (name: string) => screen.findByRole('button', { name })

beforeEach(() => history.replaceState(null, '', `/j/${CODE}`))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function toLastStep(person: ReturnType<typeof userEvent.setup>, name = 'Ana') {
  await person.type(await screen.findByLabelText(/What should we call you/), name)
  await person.click(await button('Continue'))
  await person.click(await button('I agree'))
}

describe('given the lobby is open', () => {
  test('when Ana types her name, agrees and joins, then this tab is Ana and goes to the room', async () => {
    const { person, asked } = open({
      [GET]: invitation(),
      [ARRIVE]: { sessionId: SESSION, personId: 'ana' },
    })
    await toLastStep(person)
    await person.click(await button('Join'))
    await waitFor(() => expect(location.pathname).toBe(`/s/${SESSION}`))
    expect(asked.at(-1)).toEqual({
      route: ARRIVE,
      body: { name: 'Ana', pronouns: '', place: 'own-device', captions: false, agreed: true },
    })
    expect(getTabSeat(SESSION)).toEqual({ sessionId: SESSION, personId: 'ana' })
  })

  test('when Mia comes to type captions, then she says so, and no device is tried', async () => {
    const { person, asked } = open({ [GET]: invitation(), [ARRIVE]: { sessionId: SESSION, personId: 'mia' } })
    await person.click(await screen.findByRole('checkbox', { name: /^I am here to type captions/ }))
    await toLastStep(person, 'Mia')
    expect(screen.queryByText('Try your camera and microphone')).toBeNull()
    await person.click(await button('Join'))
    await waitFor(() =>
      expect(asked.at(-1)?.body).toMatchObject({ name: 'Mia', place: 'own-device', captions: true }),
    )
  })

  test('when the browser cannot encrypt, then that is told before the lobby, and Ana can join all the same', async () => {
    vi.stubGlobal('RTCRtpScriptTransform', undefined)
    Reflect.deleteProperty(globalThis, 'RTCRtpScriptTransform')
    const { person } = open({ [GET]: invitation() })
    await toLastStep(person)
    expect(await screen.findByText('This browser cannot encrypt sound and picture')).toBeTruthy()
    expect(screen.getByText(/hands, chat, help and the poll work/)).toBeTruthy()
    expect(screen.queryByText('Try your camera and microphone')).toBeNull()
    expect(await button('Join')).toBeTruthy()
  })

  test('when no name is typed, then the field says so and nothing goes on', async () => {
    const { person } = open({ [GET]: invitation() })
    await person.click(await button('Continue'))
    expect(screen.getByLabelText(/What should we call you/).getAttribute('aria-invalid')).toBe('true')
    expect(screen.queryByRole('button', { name: 'I agree' })).toBeNull()
  })

  test('when the server refuses the name, then Ana is back at it and nothing typed is lost', async () => {
    const { person } = open({
      [GET]: invitation(),
      [ARRIVE]: { refused: 'bad-input', status: 400, fields: { name: 'unseen-characters' } },
    })
    await toLastStep(person)
    await person.click(await button('Join'))
    const name = await screen.findByLabelText(/What should we call you/)
    expect(name).toHaveProperty('value', 'Ana')
    expect(screen.getByText(/invisible character/)).toBeTruthy()
  })

  test('when every place is taken, then it is said, and Join stays', async () => {
    const { person } = open({ [GET]: invitation(), [ARRIVE]: { refused: 'room-full', status: 409 } })
    await toLastStep(person)
    await person.click(await button('Join'))
    expect((await screen.findByRole('alert')).textContent).toContain('Every place')
    expect(await button('Join')).toBeTruthy()
    expect(getTabSeat(SESSION)).toBeNull()
  })

  test('when the network breaks at Join, then trying again joins', async () => {
    const { person, answers } = open({ [GET]: invitation(), [ARRIVE]: 'offline' })
    await toLastStep(person)
    await person.click(await button('Join'))
    expect((await screen.findByRole('alert')).textContent).toContain('offline')
    answers[ARRIVE] = { sessionId: SESSION, personId: 'ana' }
    await person.click(await button('Join'))
    await waitFor(() => expect(location.pathname).toBe(`/s/${SESSION}`))
  })

  test('when it ends before Join, then the page says that it is over', async () => {
    const { person, answers } = open({
      [GET]: invitation(),
      [ARRIVE]: { refused: 'session-over', status: 410 },
    })
    await toLastStep(person)
    answers[GET] = invitation({ phase: 'ended' })
    await person.click(await button('Join'))
    expect(await screen.findByRole('heading', { name: 'This session has ended' })).toBeTruthy()
  })

  test('when Ana goes back a step, then her name is still there', async () => {
    const { person } = open({ [GET]: invitation() })
    await toLastStep(person)
    act(() => history.back())
    await button('I agree')
    act(() => history.back())
    expect(await screen.findByLabelText(/What should we call you/)).toHaveProperty('value', 'Ana')
  })
})

describe('given a hybrid session', () => {
  test('when Gus is in the room, then his device is told to stay silent', async () => {
    const { person, asked } = open({
      [GET]: invitation({}, 'hybrid'),
      [ARRIVE]: { sessionId: SESSION, personId: 'gus' },
    })
    await person.type(await screen.findByLabelText(/What should we call you/), 'Gus')
    await person.click(await button('Continue'))
    expect(screen.getByText('Choose where you will be.')).toBeTruthy()
    await person.click(screen.getByRole('radio', { name: /I am in the room/ }))
    await person.click(await button('Continue'))
    await person.click(await button('I agree'))
    expect(screen.getByText('This device stays silent')).toBeTruthy()
    await person.click(await button('Join'))
    await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ name: 'Gus', place: 'in-the-room' }))
  })
})

describe('given Ana was here before', () => {
  const people = [{ sessionId: SESSION, personId: 'ana', name: 'Ana' }]

  test('then nothing is asked or shown before she says so', async () => {
    const { person, asked } = open({ [GET]: invitation(), [RETURN]: { people } })
    await button('I was here before')
    expect(screen.queryByText(/Go on as/)).toBeNull()
    expect(asked.map((one) => one.route)).toEqual([GET])
    await person.click(await button('I was here before'))
    await person.click(await button('Go on as Ana'))
    expect(getTabSeat(SESSION)?.personId).toBe('ana')
  })

  test('when the session is closing, then she can still go back', async () => {
    const { person } = open({ [GET]: invitation({ phase: 'closing' }), [RETURN]: { people } })
    await person.click(await button('I was here before'))
    expect(await button('Go on as Ana')).toBeTruthy()
    expect(screen.queryByLabelText(/What should we call you/)).toBeNull()
  })

  test('when this browser has nobody, then it says so', async () => {
    const { person } = open({ [GET]: invitation(), [RETURN]: { people: [] } })
    await person.click(await button('I was here before'))
    expect(await screen.findByText(/Nobody from this browser/)).toBeTruthy()
  })
})

describe('given the link cannot be entered', () => {
  test('when it is too early, then the page opens by itself at its time', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const opensAt = Date.now() + 4 * MINUTE
    const { answers } = open({ [GET]: invitation({ phase: 'scheduled', opensAt }) })
    expect(await screen.findByText('Opens in 4 minutes')).toBeTruthy()
    answers[GET] = invitation()
    await act(() => vi.advanceTimersByTimeAsync(4 * MINUTE + 1000))
    expect(await screen.findByLabelText(/What should we call you/)).toBeTruthy()
  })

  test('when it is not valid, then it says what to do', async () => {
    open({ [GET]: { refused: 'link-not-valid', status: 404 } })
    expect(await screen.findByRole('heading', { name: 'This link does not work' })).toBeTruthy()
  })

  test('when the browser is offline, then it opens once the network is back', async () => {
    const { answers } = open({ [GET]: 'offline' })
    expect((await screen.findByRole('alert')).textContent).toContain('offline')
    answers[GET] = invitation()
    act(() => void window.dispatchEvent(new Event('online')))
    expect(await screen.findByLabelText(/What should we call you/)).toBeTruthy()
  })
})
