/** Code that loads later: what people see while it loads, and what they can do when it does not load. */
import { render, renderHook, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { later, usePrefetch } from './later.tsx'

const code = { Greeting: ({ name }: { name: string }) => <p>Hello {name}</p> }
const shown = () => screen.queryByText('Hello Ana')
const tryAgain = () => screen.findByRole('button', { name: 'Try again' })

/** Loading fails this many times, then succeeds. */
function given({ failures = 0 } = {}) {
  let left = failures
  const load = vi.fn(async () => {
    if (left-- > 0) throw new TypeError('Failed to fetch dynamically imported module')
    return code
  })
  const greeting = later(load)
  const Greeting = greeting.part(({ Greeting }) => Greeting)
  return { greeting, Greeting, load }
}

test('Ana sees a loading message, then the part', async () => {
  const { Greeting } = given()
  render(<Greeting name="Ana" />)
  expect(screen.getByRole('status').textContent).toBe('One moment…')
  expect(await screen.findByText('Hello Ana')).toBeTruthy()
})

test('a prefetched part is there at once, and loads only once', async () => {
  const { greeting, Greeting, load } = given()
  await greeting.fetch()
  render(<Greeting name="Ana" />)
  expect(shown()).toBeTruthy()
  expect(load).toHaveBeenCalledOnce()
})

test('when a part does not load, Ana reads that all else works, and can try again', async () => {
  const { Greeting } = given({ failures: 1 })
  render(<Greeting name="Ana" />)
  expect((await screen.findByRole('alert')).textContent).toContain('Everything else still works')
  expect(screen.queryByRole('button', { name: 'Open the page again' })).toBeNull()
  await userEvent.click(await tryAgain())
  expect(await screen.findByText('Hello Ana')).toBeTruthy()
})

test('when the second try fails too, Ana can open the page again or keep trying', async () => {
  const { Greeting, load } = given({ failures: 3 })
  render(<Greeting name="Ana" />)
  await userEvent.click(await tryAgain())
  expect(await screen.findByRole('button', { name: 'Open the page again' })).toBeTruthy()
  await userEvent.click(await tryAgain())
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(3))
  await userEvent.click(await tryAgain())
  expect(await screen.findByText('Hello Ana')).toBeTruthy()
})

test('when a prefetch fails, the part loads once Ana needs it', async () => {
  const { greeting, Greeting, load } = given({ failures: 1 })
  const parts = [greeting]
  renderHook(() => usePrefetch(parts))
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce(), { timeout: 3000 })
  render(<Greeting name="Ana" />)
  expect(await screen.findByText('Hello Ana')).toBeTruthy()
})
