/** Which parts the panel has at this moment, and what waits in each. Pure but for the catalogue. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator, requirePhase } from '@hearth/room/guards'
import { t } from '../../text/t.ts'
import { hasChat } from '../texts/has-chat.ts'
import type { PanelPart } from './PanelParts.tsx'
import { threadsAlone } from './threads.ts'

export interface PanelScene {
  shared: SharedView
  facilitation: FacilitationView
  own: OwnView
}

/** In the order in which they stand. `prefix`: of their ids. */
export function partsOf({ shared, facilitation, own }: PanelScene, prefix: string): PanelPart[] {
  const { help, lobby, guide } = facilitation
  const open = requirePhase(shared, 'scheduled', 'lobby', 'live').ok
  const live = requirePhase(shared, 'live').ok
  const leads = requireFacilitator(own).ok
  const asking = help.filter(({ taker }) => taker === null || taker.away).length
  const waiting = lobby.filter(({ admission }) => admission === 'waiting').length
  const hands = live ? shared.hands.length : 0
  const parts: (PanelPart | false)[] = [
    (help.length > 0 || threadsAlone(own, facilitation, shared).length > 0) && {
      id: 'help',
      name: t(help.length > 0 ? 'facilitation.help' : 'texts.threads'),
      count: asking,
      countWords: t('room.peopleAsking', { count: asking }),
    },
    open && {
      id: 'lobby',
      name: t('facilitation.lobby'),
      count: waiting,
      countWords: t('room.peopleWaiting', { count: waiting }),
    },
    ((open && leads) || live) && {
      id: 'turns',
      name: t('leading.turns'),
      count: hands,
      countWords: t('room.handsUp', { count: hands }),
    },
    open && guide !== null && { id: 'guide', name: t('guide.guide') },
    { id: 'lane', name: t('leading.lanePart') },
    (hasChat(shared) || (leads && live)) && { id: 'chat', name: t('texts.chat') },
    { id: 'people', name: t('room.whoIsHere') },
  ]
  return parts.flatMap((part) => (part === false ? [] : [{ ...part, id: `${prefix}${part.id}` }]))
}
