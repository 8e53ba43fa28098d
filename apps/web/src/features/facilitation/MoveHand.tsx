/** Moving one hand in the order: two buttons, and a grip for a pointer. */
import type { SharedPerson } from '@hearth/protocol/room-view'
import { ArrowDown, ArrowUp, GripVertical, type LucideIcon } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { t } from '../../text/t.ts'
import type { Arranging } from './use-arranging.ts'

const MOVE_CLASS =
  'grid h-11 w-9 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink aria-disabled:opacity-40'

export interface MoveHandProps {
  person: SharedPerson
  arranging: Arranging
}

export function MoveHand({ person: { id, name }, arranging: { hands, dragged, move, grip } }: MoveHandProps) {
  const index = hands.findIndex(({ personId }) => personId === id)
  const held = useHeldFocus(index)
  const step = (by: 1 | -1, key: 'leading.moveUp' | 'leading.moveDown', Icon: LucideIcon, end: boolean) => (
    <button
      type="button"
      aria-label={t(key, { name })}
      aria-disabled={end || undefined}
      className={MOVE_CLASS}
      onClick={({ currentTarget }) => {
        if (end) return
        held.current = currentTarget
        move(id, by)
      }}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  )
  return (
    <div {...(dragged === id && { 'data-dragged': true })} className="flex items-center">
      {step(-1, 'leading.moveUp', ArrowUp, index === 0)}
      {step(1, 'leading.moveDown', ArrowDown, index === hands.length - 1)}
      {/* For a pointer; the two buttons beside it do the same. */}
      <span
        aria-hidden="true"
        title={t('leading.dragHint')}
        onPointerDown={(press) => grip(id, press)}
        className="grid h-11 w-7 cursor-grab touch-none place-items-center text-ink-soft active:cursor-grabbing"
      >
        <GripVertical size={18} />
      </span>
    </div>
  )
}

/** A row that moves in the page drops the focus: the button that moved it gets it back. */
function useHeldFocus(index: number) {
  const held = useRef<HTMLButtonElement | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the row has moved
  useLayoutEffect(() => {
    if (held.current?.isConnected && document.activeElement === document.body) held.current.focus()
  }, [index])
  return held
}
