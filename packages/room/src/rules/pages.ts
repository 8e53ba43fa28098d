/** Rules F: the office’s person on call is told that nobody leads, and whether they have seen it. */
import { type Decision, happened, refuse } from '../decision.ts'
import type { Page, RoomState } from '../state.ts'
import type { SystemCommand } from '../system-commands.ts'

type Says<Type extends SystemCommand['type']> = Extract<SystemCommand, { type: Type }>

/** A way that has worked once has worked, whatever another one does; where nothing more is tried, nothing is failing. */
export function notePage(state: RoomState, { number, who, how }: Says<'notePage'>, at: number): Decision {
  const page = pageOf(state, number)
  if (page === null) return refuse('not-found')
  const told = who === 'on-call' ? page.onCall : page.backup
  if (told === null) return refuse('not-found')
  const stays = told === how || told === 'sent' || (told === 'failed' && how === 'failing')
  return stays ? happened() : happened({ type: 'pageTold', who, how, at })
}

/** Of two who say so the first counts. */
export function acknowledgePage(
  state: RoomState,
  { number, by }: Says<'acknowledgePage'>,
  at: number,
): Decision {
  const page = pageOf(state, number)
  if (page === null) return refuse('not-found')
  return page.seenBy === null ? happened({ type: 'pageSeen', by, at }) : happened()
}

const pageOf = ({ page }: RoomState, number: number): Page | null => (page?.number === number ? page : null)
