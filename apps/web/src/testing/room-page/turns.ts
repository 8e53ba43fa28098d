/** Turns for the room page: `?mode=round&order=fay,ana,ben&had=fay&back=ana&next=ben&prompt=…`, `&thought=ben&replies=ana`, `&nominees=ben,chidi`, `&time=85` per cent of a turn, `&alone&paging=trying`, `&away=ben&unwilling`. */

import type { OwnView } from '@hearth/protocol/own-view'
import { MODES, type Mode } from '@hearth/protocol/roles'
import type { Paging, SharedView } from '@hearth/protocol/room-view'

type List = (name: string) => string[]

const MINUTE = 60_000

export const modeOf = (asked: URLSearchParams): Mode =>
  MODES.find((known) => known === asked.get('mode')) ?? 'open'

export function sharedTurns(asked: URLSearchParams, list: List): Partial<SharedView> {
  const [had, back] = [list('had'), list('back')]
  const order = list('order').map((personId) => ({
    personId,
    place: had.includes(personId)
      ? ('had' as const)
      : back.includes(personId)
        ? ('comes-back' as const)
        : ('waits' as const),
  }))
  const replies = list('replies')
  return {
    mode: modeOf(asked),
    hands: [
      ...replies.map((personId) => ({ personId, kind: 'reply' as const })),
      ...list('hands').map((personId) => ({ personId, kind: 'new' as const })),
    ],
    next: asked.get('next'),
    prompt: asked.get('prompt') ?? '',
    thought: asked.get('thought'),
    spotlight: asked.get('spotlight'),
    round: order.length > 0 ? { order, over: order.every(({ place }) => place === 'had') } : null,
    quiet: modeOf(asked) === 'quiet' ? { until: null } : null,
    leftAlone: asked.has('alone'),
    paging: pagingOf(asked),
  }
}

/** `now`: the server's clock, milliseconds since the epoch. */
export function ownTurns(asked: URLSearchParams, list: List, now: number): Partial<OwnView> {
  const passed = Number(asked.get('time') ?? 0) / 100
  const startedAt = asked.has('time') ? now - passed * 2 * MINUTE : null
  return {
    away: list('away').includes('ana'),
    willing: !asked.has('unwilling'),
    turn:
      asked.get('floor') === 'ana'
        ? {
            startedAt,
            until: startedAt === null ? null : startedAt + 2 * MINUTE,
            nominees: list('nominees'),
            unheard: Math.ceil(list('nominees').length / 2),
          }
        : null,
  }
}

function pagingOf(asked: URLSearchParams): Paging | null {
  const state = (['trying', 'seen', 'failed'] as const).find((one) => one === asked.get('paging'))
  if (state === undefined) return null
  const call = [{ name: 'Olu Adeyemi, on call', reach: '555-0199' }]
  return { state, seenBy: state === 'seen' ? 'Olu Adeyemi' : null, call }
}
