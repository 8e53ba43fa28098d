/** Staff come in by mail: link or digits. */
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { getTabStaff } from '../../api/tab-staff.ts'
import { serve } from '../../testing/server.ts'
import SignInLinkScreen from './SignInLinkScreen.tsx'
import SignInScreen from './SignInScreen.tsx'

const fay = {
  staffId: 'fay',
  name: 'Fay',
  email: 'fay@example.org',
  roles: ['facilitator'],
  programName: 'P',
}
const ASK = 'POST /api/sign-in-requests'
const ENTER = 'POST /api/sign-ins'

afterEach(() => vi.unstubAllGlobals())

test('given Fay typed the six digits, then this tab is Fay and goes to her sessions', async () => {
  const { asked } = serve({ [ASK]: null, [ENTER]: fay })
  const person = userEvent.setup()
  render(<SignInScreen />)
  await person.type(screen.getByLabelText('Your e-mail address'), 'fay@example.org')
  await person.click(screen.getByRole('button', { name: 'Send me a link' }))
  await person.type(await screen.findByLabelText('Six digits'), '123 456')
  await person.click(screen.getByRole('button', { name: 'Sign in' }))
  await waitFor(() => expect(location.pathname).toBe('/facilitate'))
  expect(asked.at(-1)?.body).toEqual({ email: 'fay@example.org', digits: '123456' })
  expect(getTabStaff()).toBe('fay')
})

test('given wrong digits, then the field says so and keeps them', async () => {
  serve({ [ASK]: null, [ENTER]: { refused: 'bad-input', status: 400, fields: { digits: 'not-valid' } } })
  const person = userEvent.setup()
  render(<SignInScreen />)
  await person.type(screen.getByLabelText('Your e-mail address'), 'fay@example.org')
  await person.click(screen.getByRole('button', { name: 'Send me a link' }))
  const digits = await screen.findByLabelText('Six digits')
  await person.type(digits, '000000')
  await person.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(await screen.findByText(/wrong or no longer valid/)).toBeTruthy()
  expect(digits).toHaveProperty('value', '000000')
})

test('given no address, then nothing is sent', async () => {
  const { asked } = serve({ [ASK]: null })
  const person = userEvent.setup()
  render(<SignInScreen />)
  await person.click(screen.getByRole('button', { name: 'Send me a link' }))
  expect(screen.getByText(/does not look like/)).toBeTruthy()
  expect(asked).toEqual([])
})

test('given a mailed link, then it is spent by a press only, and a spent one offers a new one', async () => {
  const { asked } = serve({ [ENTER]: { refused: 'code-expired', status: 410 } })
  const person = userEvent.setup()
  render(<SignInLinkScreen token="token" />)
  expect(asked).toEqual([])
  await person.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(await screen.findByRole('link', { name: 'Get a new link' })).toBeTruthy()
})
