/** A press meant for Ben must not hit Chidi because Ana's row went away. */
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useSteadyRows } from './use-steady-rows.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function Lobby({ names }: { names: string[] }) {
  const { list, rows } = useSteadyRows(names, (name) => name)
  return (
    <ul ref={list}>
      {rows.map(({ key, entry }) => (
        <li key={key}>{entry ?? 'nobody'}</li>
      ))}
    </ul>
  )
}

const shown = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)
const passes = (ms: number) => act(() => vi.advanceTimersByTime(ms))

test('given Ana is admitted, the rows below hers keep their place for a second, then move up', () => {
  const { rerender } = render(<Lobby names={['Ana', 'Ben', 'Chidi']} />)
  rerender(<Lobby names={['Ben', 'Chidi']} />)
  expect(shown()).toEqual(['nobody', 'Ben', 'Chidi'])
  passes(999)
  expect(shown()).toEqual(['nobody', 'Ben', 'Chidi'])
  passes(1)
  expect(shown()).toEqual(['Ben', 'Chidi'])
})

test('given Dara arrives meanwhile, she stands at the end at once', () => {
  const { rerender } = render(<Lobby names={['Ana', 'Ben']} />)
  rerender(<Lobby names={['Ben', 'Dara']} />)
  expect(shown()).toEqual(['nobody', 'Ben', 'Dara'])
  passes(1000)
  expect(shown()).toEqual(['Ben', 'Dara'])
})

test('given Ana comes back to her place within the second, it is hers', () => {
  const { rerender } = render(<Lobby names={['Ana', 'Ben']} />)
  rerender(<Lobby names={['Ben']} />)
  rerender(<Lobby names={['Ana', 'Ben']} />)
  passes(1000)
  expect(shown()).toEqual(['Ana', 'Ben'])
})
