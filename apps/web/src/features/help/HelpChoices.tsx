/** What can be asked for now. Who is not OK finds that set apart, in rose, and no smaller. */
import { HELP_KINDS, type HelpKind } from '@hearth/protocol/help'
import { CirclePause, Eye, HeartPulse, type LucideIcon, MessageCircle, Wrench } from 'lucide-react'
import { t } from '../../text/t.ts'
import { canAsk, type Entry } from './own-help.ts'

const SIGNS: Record<HelpKind, LucideIcon> = {
  pause: CirclePause,
  technical: Wrench,
  message: MessageCircle,
  worried: Eye,
  'not-ok': HeartPulse,
}
const CALM: readonly HelpKind[] = HELP_KINDS.filter((kind) => kind !== 'not-ok')

export interface HelpChoicesProps {
  entries: readonly Entry[]
  onAsk: (kind: HelpKind) => void
}

export function HelpChoices({ entries, onAsk }: HelpChoicesProps) {
  const free = (kind: HelpKind) => canAsk(entries.find((entry) => entry.kind === kind))
  return (
    <>
      <ul className="grid gap-2 empty:hidden">
        {CALM.filter(free).map((kind) => (
          <li key={kind}>
            <Choice kind={kind} onAsk={onAsk} />
          </li>
        ))}
      </ul>
      {free('not-ok') && (
        <div className="mt-1 border-t border-line pt-4">
          <Choice kind="not-ok" onAsk={onAsk} />
        </div>
      )}
    </>
  )
}

const LOOK = 'flex min-h-13 w-full items-center gap-3 border px-4 py-2.5 text-start font-strong'
const CALM_LOOK = 'rounded-m border-edge bg-surface hover:bg-sunken'
const ROSE_LOOK = 'rounded-full border-2 border-rose bg-rose-soft text-rose'

function Choice({ kind, onAsk }: { kind: HelpKind; onAsk: (kind: HelpKind) => void }) {
  const Sign = SIGNS[kind]
  return (
    <button
      type="button"
      onClick={() => onAsk(kind)}
      className={`${LOOK} ${kind === 'not-ok' ? ROSE_LOOK : CALM_LOOK}`}
    >
      <Sign size={20} className="shrink-0" aria-hidden="true" />
      <span className="grid">
        <span>{t(`help.${kind}`)}</span>
        {kind === 'message' && (
          <span className="text-s font-normal text-ink-soft">{t('help.messageHint')}</span>
        )}
      </span>
    </button>
  )
}
