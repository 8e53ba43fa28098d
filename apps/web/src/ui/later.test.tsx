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

test('when a part does not load, Ana reads so, and can try again', async () => {
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

describe('several parts of one source', () => {
  const alerts = () => screen.queryAllByRole('alert')

  /** Two parts in boxes of their own. The load does not end before the test lets it. */
  function givenTwo({ quiet = false } = {}) {
    const loads: { resolve: (loaded: typeof code) => void; reject: (error: Error) => void }[] = []
    const greeting = later(
      () => new Promise<typeof code>((resolve, reject) => loads.push({ resolve, reject })),
    )
    const fail = () => act(async () => loads.at(-1)?.reject(new TypeError('Failed to fetch')))
    const load = () => act(async () => loads.at(-1)?.resolve(code))
    const First = greeting.part(({ Greeting }) => Greeting)
    const Second = greeting.part(({ Greeting }) => Greeting, quiet ? () => null : undefined)
    const page = (second: boolean) => (
      <>
        <section aria-label="first">
          <First name="Ana" />
        </section>
        <section aria-label="second">{second && <Second name="Bo" />}</section>
      </>
    )
    return { greeting, page, loads, fail, load }
  }
  const place = (name: string) => screen.getByRole('region', { name })

  test('given both fail, Ana sees one notice, and one try again loads both', async () => {
    const { page, loads, fail, load } = givenTwo()
    render(page(true))
    await fail()
    expect(alerts()).toHaveLength(1)
    expect(screen.queryByRole('button', { name: 'Open the page again' })).toBeNull()
    await userEvent.click(await tryAgain())
    await load()
    expect(await screen.findByText('Hello Ana')).toBeTruthy()
    expect(screen.getByText('Hello Bo')).toBeTruthy()
    expect(loads).toHaveLength(2)
  })

  test('given the first part failed, a part that opens later shows the notice, and gives it back when it closes', async () => {
    const { page, fail } = givenTwo()
    const { rerender } = render(page(false))
    await fail()
    rerender(page(true))
    expect(place('second').contains(alerts()[0] ?? null)).toBe(true)
    expect(alerts()).toHaveLength(1)
    expect(screen.getByRole('button', { name: 'One moment…' })).toBeTruthy()
    rerender(page(false))
    expect(place('first').contains(alerts()[0] ?? null)).toBe(true)
    expect(screen.getByRole('button', { name: 'One moment…' })).toBeTruthy()
  })

  test('given a later part draws nothing while it loads, the notice stays where it is', async () => {
    const { page, fail } = givenTwo({ quiet: true })
    const { rerender } = render(page(false))
    await fail()
    rerender(page(true))
    await fail()
    expect(place('first').contains(alerts()[0] ?? null)).toBe(true)
    expect(alerts()).toHaveLength(1)
  })

  test('given the part failed, when the code loads early for another screen, the part shows it', async () => {
    const { greeting, page, fail, load } = givenTwo()
    render(page(true))
    await fail()
    greeting.prefetch()
    await load()
    expect(await screen.findByText('Hello Ana')).toBeTruthy()
    expect(alerts()).toEqual([])
  })

  test('when Ana tries again with the keyboard and the part loads, her focus stays where the part is', async () => {
    const { page, fail, load } = givenTwo()
    render(page(true))
    await fail()
    ;(await tryAgain()).focus()
    await userEvent.keyboard('{Enter}')
    await load()
    expect(await screen.findByText('Hello Ana')).toBeTruthy()
    expect(document.activeElement).toBe(place('second'))
  })

  test('given Ana is elsewhere on the page, a part that loads does not take her focus', async () => {
    const { page, fail, load, greeting } = givenTwo()
    render(
      <>
        <input aria-label="chat" />
        {page(true)}
      </>,
    )
    await fail()
    screen.getByRole('textbox', { name: 'chat' }).focus()
    greeting.prefetch()
    await load()
    expect(await screen.findByText('Hello Ana')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'chat' }))
  })
})
