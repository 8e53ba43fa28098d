/** The later steps of arriving do not load: Ana is told under a heading, and can go back or try again. */
import { render, screen } from '@testing-library/react'
import { beforeAll, expect, test, vi } from 'vitest'
import { loadText } from '../../text/t.ts'
import { Heading } from '../../ui/Page.tsx'
import { AgreementStep } from './lazy.tsx'

vi.mock('./joining.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

beforeAll(() => loadText('arrival'))

test('given the agreement does not load, the heading has the focus, and Ana can go back or try again', async () => {
  const { rerender } = render(<Heading>The first step</Heading>)
  rerender(<AgreementStep onAgree={() => {}} />)
  expect((await screen.findByRole('alert')).textContent).toContain('did not load')
  expect(document.activeElement).toBe(
    screen.getByRole('heading', { level: 1, name: 'This step did not load' }),
  )
  for (const name of ['Back', 'Try again']) expect(screen.getByRole('button', { name })).toBeTruthy()
})
