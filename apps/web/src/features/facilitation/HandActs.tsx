/** What those who lead or advise do with one raised hand: give the floor, take it on, move it. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { PersonId } from '@hearth/protocol/ids'
import type { OwnView, SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireFacilitator, requireUnclaimed } from '@hearth/room/guards'
import { ArrowDown, ArrowUp, GripVertical, type LucideIcon } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { takesTurns } from '../turns/turn.ts'
import type { Arranging } from './use-arranging.ts'

export interface HandActsProps {
  person: SharedPerson
  shared: SharedView
  facilitation: FacilitationView
  own: OwnView
  arranging: Arranging
}

export function HandActs({ person, shared, facilitation, own, arranging }: HandActsProps) {
  const leads = requireFacilitator(own).ok
  return (
    <div
      {...(arranging.dragged === person.id && { 'data-dragged': true })}
      className="grid w-full gap-1 data-dragged:opacity-70"
    >
      <div className="flex flex-wrap items-center gap-1">
        {leads && takesTurns(shared) && <GiveFloor person={person} turn={shared.turn} />}
        <Claim person={person} facilitation={facilitation} own={own} />
        {leads && arranging.hands.length > 1 && <Move person={person} arranging={arranging} />}
      </div>
    </div>
  )
}

/** The floor to one person, hand or not. */
export function GiveFloor({ person: { id: personId, name }, turn }: { person: SharedPerson; turn: number }) {
  const give = useCommand({ type: 'giveFloor', personId, turn })
  return (
    <div className="shrink-0">
      <Button
        look="quiet"
        aria-label={t('facilitation.giveFloorTo', { name })}
        onClick={give.run}
        pending={give.pending && t('facilitation.giving')}
      >
        {t('facilitation.giveFloor')}
      </Button>
      <CommandFault code={give.refused} />
    </div>
  )
}

/** "I take this one", said among those who lead and advise. Whoever has, can leave it again; to the others it is told. */
function Claim({ person, facilitation, own }: Pick<HandActsProps, 'person' | 'facilitation' | 'own'>) {
  const { id: personId, name } = person
  const claim = useCommand({ type: 'claimHand', personId })
  const unclaim = useCommand({ type: 'unclaimHand', personId })
  const taken = claimOf(facilitation, personId)
  if (personId === own.personId) return null
  if (!requireUnclaimed(taken, own.personId).ok) {
    return <p className="px-3 text-s text-ink-soft">{t('leading.claimedBy', { name: taken?.by ?? '' })}</p>
  }
  const act = taken ? unclaim : claim
  return (
    <div className="shrink-0">
      <Button
        look="quiet"
        aria-label={t(taken ? 'leading.unclaimHandOf' : 'leading.claimHandOf', { name })}
        onClick={act.run}
        pending={act.pending && t('common.loading')}
      >
        {t(taken ? 'leading.unclaimHand' : 'leading.claimHand')}
      </Button>
      <CommandFault code={act.refused} />
    </div>
  )
}

const claimOf = ({ claims }: FacilitationView, personId: PersonId) =>
  claims.find((one) => one.personId === personId)

const MOVE_CLASS =
  'grid size-11 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink aria-disabled:opacity-40'

function Move({ person: { id, name }, arranging: { hands, move, grip } }: Pick<HandActsProps, 'person' | 'arranging'>) {
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
    <div className="ms-auto flex items-center">
      {step(-1, 'leading.moveUp', ArrowUp, index === 0)}
      {step(1, 'leading.moveDown', ArrowDown, index === hands.length - 1)}
      {/* For a pointer; the two buttons beside it do the same. */}
      <span
        aria-hidden="true"
        title={t('leading.dragHint')}
        onPointerDown={(press) => grip(id, press)}
        className="grid h-11 w-8 cursor-grab touch-none place-items-center text-ink-soft active:cursor-grabbing"
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
