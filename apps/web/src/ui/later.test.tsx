/** Code that loads later: what people see while it loads, and what they can do when it does not load. */
import { act, render, renderHook, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
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

test('when a part does not load, Ana is told, and can try again', async () => {
  const { Greeting } = given({ failures: 1 })
  render(<Greeting name="Ana" />)
  expect((await screen.findByRole('alert')).textContent).toContain('Check your connection')
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

describe('parts of one source', () => {
  const alerts = () => screen.queryAllByRole('alert')

  /** Each load ends when the test lets it. */
  function givenParts() {
    const loads: { resolve: (loaded: typeof code) => void; reject: (error: Error) => void }[] = []
    const greeting = later(
      () => new Promise<typeof code>((resolve, reject) => loads.push({ resolve, reject })),
    )
    const fail = () => act(async () => loads.at(-1)?.reject(new TypeError('Failed to fetch')))
    const load = () => act(async () => loads.at(-1)?.resolve(code))
    const Greeting = greeting.part(({ Greeting }) => Greeting)
    const Quiet = greeting.part(
      ({ Greeting }) => Greeting,
      () => null,
    )
    return { greeting, Greeting, Quiet, loads, fail, load }
  }

  test('given two parts and a failure, both show the notice, and one try again wakes both', async () => {
    const { Greeting, loads, fail, load } = givenParts()
    render(
      <>
        <Greeting name="Ana" />
        <Greeting name="Ben" />
      </>,
    )
    await fail()
    expect(alerts()).toHaveLength(2)
    expect(screen.queryByRole('button', { name: 'Open the page again' })).toBeNull()
    await userEvent.click(screen.getAllByRole('button', { name: 'Try again' })[0] as HTMLElement)
    expect(screen.getAllByRole('button', { name: 'One moment…' })).toHaveLength(2)
    await load()
    expect(await screen.findByText('Hello Ana')).toBeTruthy()
    expect(screen.getByText('Hello Ben')).toBeTruthy()
    expect(loads).toHaveLength(2)
  })

  test('given the part failed, Ana closes it and opens it again, and it only says that it is loading', async () => {
    const { Greeting, fail } = givenParts()
    const { rerender } = render(<Greeting name="Ana" />)
    await fail()
    rerender(null)
    rerender(<Greeting name="Ana" />)
    expect(alerts()).toEqual([])
    expect(screen.getByRole('status').textContent).toBe('One moment…')
    await fail()
    expect(screen.getByRole('alert').textContent).not.toContain('still')
  })

  test('given Ana closes the part while it loads, a failure after that does not count', async () => {
    const { Greeting, fail } = givenParts()
    const { rerender } = render(<Greeting name="Ana" />)
    rerender(null)
    await fail()
    rerender(<Greeting name="Ana" />)
    expect(alerts()).toEqual([])
    expect(screen.getByRole('status').textContent).toBe('One moment…')
  })

  test('a part that draws nothing while it loads shows the notice when it fails', async () => {
    const { Quiet, fail } = givenParts()
    const { container } = render(<Quiet name="Ana" />)
    expect(container.textContent).toBe('')
    await fail()
    expect(alerts()).toHaveLength(1)
  })

  test('given the part failed, when the code loads early for another screen, the part shows it', async () => {
    const { greeting, Greeting, fail, load } = givenParts()
    render(<Greeting name="Ana" />)
    await fail()
    greeting.prefetch()
    await load()
    expect(await screen.findByText('Hello Ana')).toBeTruthy()
    expect(alerts()).toEqual([])
  })

  test('when Ana tries again with the keyboard and the part loads, the nearest element that takes the focus has it', async () => {
    const { Greeting, fail, load } = givenParts()
    render(
      <main tabIndex={-1}>
        <section aria-label="greeting">
          <Greeting name="Ana" />
        </section>
      </main>,
    )
    await fail()
    ;(await tryAgain()).focus()
    await userEvent.keyboard('{Enter}')
    await load()
    expect(await screen.findByText('Hello Ana')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('main'))
    expect(screen.getByRole('region', { name: 'greeting' }).hasAttribute('tabindex')).toBe(false)
  })

  test('given Ana is elsewhere on the page, a part that loads does not take her focus', async () => {
    const { greeting, Greeting, fail, load } = givenParts()
    render(
      <main tabIndex={-1}>
        <input aria-label="chat" />
        <Greeting name="Ana" />
      </main>,
    )
    await fail()
    screen.getByRole('textbox', { name: 'chat' }).focus()
    greeting.prefetch()
    await load()
    expect(await screen.findByText('Hello Ana')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'chat' }))
  })
})
