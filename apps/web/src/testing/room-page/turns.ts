/** Turns for the room page: `?mode=round&order=fay,ana,ben&had=fay&back=ana&next=ben&prompt=…`, `&thought=ben&replies=ana`, `&nominees=ben,chidi`, `&time=85` per cent of a turn, `&alone&paging=trying`, `&away=ben&unwilling`, hands in the order of a facilitator `&arranged`. */

import type { OwnView } from '@hearth/protocol/own-view'
import { MODES, type Mode } from '@hearth/protocol/roles'
import type { Paging, SharedView } from '@hearth/protocol/room-view'
import { NOW } from '../views.ts'

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
    handOrder: asked.has('arranged') ? 'arranged' : 'first-come',
    next: asked.get('next'),
    prompt: asked.get('prompt') ?? '',
    thought: asked.get('thought'),
    spotlight: asked.get('spotlight'),
    round: order.length > 0 ? { order, over: order.every(({ place }) => place === 'had') } : null,
    quiet: modeOf(asked) === 'quiet' ? { until: quietUntil(asked) } : null,
    leftAlone: asked.has('alone'),
    paging: pagingOf(asked),
  }
}

export function ownTurns(asked: URLSearchParams, list: List): Partial<OwnView> {
  const passed = Number(asked.get('time') ?? 0) / 100
  const startedAt = asked.has('time') ? NOW - passed * 2 * MINUTE : null
  return {
    away: list('away').includes('ana'),
    willing: !asked.has('unwilling'),
    askedToTurnOn: list('asked').includes(asked.get('as') ?? 'ana') ? ['microphone'] : [],
    turn:
      asked.get('floor') === (asked.get('as') ?? 'ana')
        ? {
            startedAt,
            until: startedAt === null ? null : startedAt + 2 * MINUTE,
            nominees: list('nominees'),
            unheard: Math.ceil(list('nominees').length / 2),
          }
        : null,
  }
}

/** `&minutes=5`: how long the pause lasts. */
function quietUntil(asked: URLSearchParams): number | null {
  const minutes = asked.get('minutes')
  return minutes === null ? null : NOW + Number(minutes) * MINUTE
}

export function pagingOf(asked: URLSearchParams): Paging | null {
  const state = (['trying', 'seen', 'failed'] as const).find((one) => one === asked.get('paging'))
  if (state === undefined) return null
  const call = [{ name: 'Olu Adeyemi, on call', reach: '555-0199' }]
  return { state, seenBy: state === 'seen' ? 'Olu Adeyemi' : null, call }
}
