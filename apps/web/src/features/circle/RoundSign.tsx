/** Somebody's place in the round: its number, and by form and in words whether it has been, or comes back. Having passed looks like having spoken. */
import { Check, Undo2 } from 'lucide-react'
import { t } from '../../text/t.ts'
import type { RoundPlace } from '../turns/turn.ts'

export function RoundSign({ place: { number, place } }: { place: RoundPlace }) {
  return (
    <span
      className={`flex h-6 min-w-6 items-center justify-center gap-0.5 rounded-full px-1.5 text-s leading-none font-strong ${
        place === 'had' ? 'bg-scrim-deep' : 'bg-on-face text-on-face-ink'
      }`}
    >
      <span aria-hidden="true">{number}</span>
      {place === 'had' && <Check size={13} aria-hidden="true" />}
      {place === 'comes-back' && <Undo2 size={13} aria-hidden="true" />}
      <span className="sr-only">{placeWords({ number, place })}, </span>
    </span>
  )
}

function placeWords({ number, place }: RoundPlace): string {
  const is = t('turns.placeInRound', { count: number })
  if (place === 'waits') return is
  return `${is}, ${t(place === 'had' ? 'turns.placeHad' : 'turns.placeComesBack')}`
}
