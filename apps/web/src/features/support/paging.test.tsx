import type { Paging } from '@hearth/protocol/room-view'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { show } from '../../testing/show.tsx'
import { ownView } from '../../testing/views.ts'
import { PagingNotice } from './PagingNotice.tsx'

const call = [
  { name: 'Omar Haddad, on call', reach: '555-0170' },
  { name: 'Rosa Lind, backup', reach: '555-0171' },
]
function notice(paging: Paging, crisis = ownView().crisis) {
  const own = ownView({ crisis })
  show(<PagingNotice paging={paging} own={own} />, roomOf({ own }))
}

test('given nobody has said so, nobody is said to know, and whom to call stands there in order', () => {
  notice({ state: 'trying', seenBy: null, call })
  const status = screen.getByRole('status')
  expect(status.textContent).toContain('We are trying to reach the on-call person.')
  expect(status.textContent).not.toContain('has seen')
  expect(
    within(status)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['tel:5550170', 'tel:5550171'])
})

test('given it could not be sent, that is said at once, with whom to call', () => {
  notice({ state: 'failed', seenBy: null, call })
  expect(screen.getByRole('status').textContent).toContain(
    'A message to the on-call person could not be sent.',
  )
  expect(screen.getAllByRole('link')).toHaveLength(2)
})

test('given Omar has seen it, he is named', () => {
  notice({ state: 'seen', seenBy: 'Omar Haddad', call })
  expect(screen.getByRole('status').textContent).toContain('Omar Haddad has seen this.')
})

test('given the office has named nobody, the crisis contacts of the room stand there; examples are called so', () => {
  const crisis = { contacts: [{ name: 'Campus crisis line', reach: '555-0100' }], examples: true }
  notice({ state: 'failed', seenBy: null, call: [] }, crisis)
  expect(screen.getByText('Campus crisis line')).toBeTruthy()
  expect(screen.getByText(/examples of the demo/)).toBeTruthy()
  expect(screen.queryByRole('link')).toBeNull()
})
