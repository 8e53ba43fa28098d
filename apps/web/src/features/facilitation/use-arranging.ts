/** Changing the order of hands, by buttons and by dragging. One order is sent, with the one that was seen; the views have the last word. */
import type { PersonId } from '@hearth/protocol/ids'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { SharedHand, SharedView } from '@hearth/protocol/room-view'
import { type PointerEvent as Press, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { movedTo, rowsAbove, sameOrder } from './arranging.ts'
import { useActs } from './use-acts.ts'

export interface Arranging {
  /** As they are shown while an order is on its way, or being made. */
  hands: SharedHand[]
  dragged: PersonId | null
  move: (personId: PersonId, by: 1 | -1) => void
  /** For the pointer going down on the grip of this person's row. */
  grip: (personId: PersonId, press: Press<HTMLElement>) => void
  refused: RefusalCode | null
}

interface Drag {
  personId: PersonId
  seen: PersonId[]
  order: PersonId[]
}

export function useArranging(shared: SharedView): Arranging {
  const { pending } = useTheRoom()
  const { ask, refused } = useActs()
  const [drag, setDrag] = useState<Drag | null>(null)
  const list = useRef<Element | null>(null)
  const seen = shared.hands.map(({ personId }) => personId)
  const asked = pending.findLast((command) => command.type === 'arrangeHands')
  const order = drag?.order ?? asked?.order ?? seen

  async function arrange(from: PersonId[], to: PersonId[], personId: PersonId) {
    if (sameOrder(from, to)) return
    const answer = await ask({ type: 'arrangeHands', seen: from, order: to })
    const name = shared.people.find(({ id }) => id === personId)?.name
    if (answer.ok && name !== undefined) {
      announce(t('leading.saidMoved', { name, count: to.indexOf(personId) + 1 }))
    }
  }

  useDragging(drag !== null, {
    over: (y) => {
      if (drag === null || list.current === null) return
      const others = [...list.current.children].filter((row) => !row.querySelector('[data-dragged]'))
      const next = movedTo(drag.order, drag.personId, rowsAbove(others.map(middleOf), y))
      if (!sameOrder(next, drag.order)) setDrag({ ...drag, order: next })
    },
    drop: () => {
      setDrag(null)
      if (drag !== null) void arrange(drag.seen, drag.order, drag.personId)
    },
    cancel: () => setDrag(null),
  })
  useEffect(() => {
    if (drag !== null) list.current?.querySelector('[data-dragged]')?.scrollIntoView({ block: 'nearest' })
  }, [drag])

  return {
    hands: inOrder(shared.hands, order),
    dragged: drag?.personId ?? null,
    refused,
    move: (personId, by) => {
      if (asked === undefined) void arrange(seen, movedTo(seen, personId, seen.indexOf(personId) + by), personId)
    },
    grip: (personId, press) => {
      if (asked !== undefined || press.button !== 0) return
      press.preventDefault()
      list.current = press.currentTarget.closest('li')?.parentElement ?? null
      setDrag({ personId, seen, order: seen })
    },
  }
}

/** Who came meanwhile stands last, as the server does it. */
function inOrder(hands: readonly SharedHand[], order: readonly PersonId[]): SharedHand[] {
  const place = ({ personId }: SharedHand) => {
    const at = order.indexOf(personId)
    return at === -1 ? order.length : at
  }
  return [...hands].sort((one, other) => place(one) - place(other))
}

const middleOf = (row: Element): number => {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}

interface Dragging {
  over: (y: number) => void
  drop: () => void
  cancel: () => void
}

/** Rows move in the page while one is dragged, and what moves loses the pointer: the window listens. */
function useDragging(active: boolean, { over, drop, cancel }: Dragging) {
  const onMove = useEffectEvent((event: PointerEvent) => over(event.clientY))
  const onUp = useEffectEvent(drop)
  const onCancel = useEffectEvent(cancel)
  useEffect(() => {
    if (!active) return
    const move = (event: PointerEvent) => onMove(event)
    const up = () => onUp()
    const stop = () => onCancel()
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      onCancel()
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', escape, true)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', stop)
      window.removeEventListener('keydown', escape, true)
    }
  }, [active])
}
