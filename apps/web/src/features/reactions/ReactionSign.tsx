/** A reaction at somebody's tile: it appears, stays a few seconds, and goes. Read by who comes across it, announced to nobody. */
import type { Reaction } from '@hearth/protocol/roles'
import { t } from '../../text/t.ts'
import { LOOKS } from './looks.ts'

export interface ReactionSignProps {
  reaction: Reaction
  /** Whose it is, where the tile is not one person's. */
  name?: string
}

export function ReactionSign({ reaction, name }: ReactionSignProps) {
  const { Icon, words } = LOOKS[reaction]
  return (
    <span className="flex items-center gap-1 rounded-full bg-scrim-deep px-2 py-0.5 text-s font-strong transition-opacity duration-150 starting:opacity-0 motion-reduce:transition-none">
      <Icon size={16} aria-hidden="true" />
      {name !== undefined && <span>{name}</span>}
      <span className="sr-only @min-[10rem]:not-sr-only">{t(words)}</span>
    </span>
  )
}
