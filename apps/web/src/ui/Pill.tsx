/** A short fact beside a title. Never pressed. */
import type { ReactNode } from 'react'

const TONES = {
  plain: 'bg-sunken text-ink-soft',
  leaf: 'bg-leaf-soft text-leaf',
  ember: 'bg-ember-soft text-ember',
  rose: 'bg-rose-soft text-rose',
}

export interface PillProps {
  tone?: keyof typeof TONES
  icon?: ReactNode
  children: ReactNode
}

export function Pill({ tone = 'plain', icon, children }: PillProps) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.75 text-s font-strong ${TONES[tone]}`}
    >
      {icon}
      <span>{children}</span>
    </span>
  )
}
