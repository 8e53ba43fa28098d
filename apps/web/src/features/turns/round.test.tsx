/** A round as everybody sees it: numbers round the circle, the list, and who is next. Nobody is called skipped. */
import type { SharedPerson, SharedRound } from '@hearth/protocol/room-view'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { roomOf } from '../../testing/rooms.ts'
import { show } from '../../testing/show.tsx'
import { ownView, peopleOf, person, type SharedChange, sharedView } from '../../testing/views.ts'
import { RoomLayout } from '../room/RoomLayout.tsx'
import { Queue } from './Queue.tsx'

type Place = SharedRound['order'][number]['place']
const PLACES: [string, Place][] = [
  ['chidi', 'had'],
  ['fay', 'comes-back'],
  ['ben', 'waits'],
  ['ana', 'waits'],
]
const order = PLACES.map(([personId, place]) => ({ personId, place }))
const round = (change: SharedChange = {}) =>
  sharedView({
    mode: 'round',
    turn: 3,
    floor: { personId: 'ben', speaking: true },
    next: 'ana',
    round: { order, over: false },
    people: peopleOf(5),
    ...change,
  })

function room(change: SharedChange = {}, own = ownView()) {
  const shared = round(change)
  const made = roomOf({ own, shared })
  const user = show(<RoomLayout own={own} shared={shared} facilitation={undefined} />, made)
  return { user, sent: made.sent }
}

const tile = (name: string) =>
  within(screen.getByRole('region', { name: 'Circle' }))
    .getAllByRole('listitem')
    .find((one) => one.textContent?.includes(name))?.textContent

test('each tile has its number, and in words how far it has come', () => {
  room()
  expect(tile('Chidi')).toMatch(/number 1 in the round, has had their turn/)
  expect(tile('Fay')).toMatch(/number 2 in the round, comes back/)
  expect(tile('Ben')).toMatch(/number 3 in the round, /)
  expect(tile('Ana')).toMatch(/next.*number 4 in the round|number 4 in the round.*next/)
  expect(tile('Jo')).not.toMatch(/in the round/)
})

test('at a site each name has its number', () => {
  const at = { kind: 'site', siteId: 'library' } as const
  const sits = (name: string, number: number) => person(name, number, { seat: { number, at } })
  const people: SharedPerson[] = [...peopleOf(3), sits('Ben', 4), sits('Chidi', 5)]
  room({ people, sites: [{ id: 'library', name: 'Library 2' }] })
  expect(tile('Library 2')).toMatch('Library 2 · 3 Ben, 1 Chidi (has had their turn)')
})

test('the queue is the round’s list, in its order', () => {
  show(<Queue shared={round()} own={ownView()} />, roomOf({}))
  const list = within(screen.getByRole('region', { name: 'Queue' })).getAllByRole('listitem')
  expect(list.map((one) => one.textContent)).toEqual([
    '1Chidi has had their turn',
    '2Fay · facilitator comes back',
    '3Ben speaks now',
    '4Ana (you) next',
  ])
})

test('hands stay up beside it', () => {
  show(<Queue shared={round({ hands: [{ personId: 'jo', kind: 'new' }] })} own={ownView()} />, roomOf({}))
  const [, hands] = screen.getAllByRole('list')
  expect(hands?.textContent).toBe('1Jo · facilitator')
})

test('Ana reads one turn ahead that she is next, Ben, who speaks, does not', () => {
  room()
  expect(screen.getByText('You are next, after Ben.')).toBeTruthy()
})

test('in her own turn, and where nobody leads, that line is not there', () => {
  room({ next: 'ana', floor: { personId: 'ana', speaking: false } })
  expect(screen.queryByText(/You are next/)).toBeNull()
  room({ leftAlone: true })
  expect(screen.queryByText(/You are next/)).toBeNull()
})

test('nothing on the screen says that anybody was skipped or passed', () => {
  room()
  expect(document.body.textContent).not.toMatch(/skip|passed/i)
})
