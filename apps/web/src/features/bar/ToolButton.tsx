/** One control of the bar: a round sign with its name under it. What it is called for listeners may say more than is shown. */
import type { ReactNode, Ref } from 'react'

interface ToolLook {
  icon: ReactNode
  /** Under the sign; part of the spoken name. */
  label: string
  /** Green: it is on. Red: it leads out. */
  tone?: keyof typeof GROUNDS
  /** How many wait behind it, and what that is in words; nothing is shown for none. */
  count?: number
  countWords?: string
  /** Something new behind it, in words: a dot without a number. */
  news?: string | null
}

const TOOL_CLASS =
  'group relative flex min-w-12 shrink flex-col items-center gap-1 rounded-m px-1 py-1.5 text-s font-strong text-ink-soft outline-none focus-visible:outline-3 focus-visible:outline-ink sm:basis-22'

const GROUNDS = {
  plain: 'bg-sunken text-ink group-hover:bg-line',
  on: 'bg-leaf-soft text-leaf',
  leave: 'border border-rose/50 text-rose group-hover:bg-rose-soft',
}

function ToolFace({ icon, label, tone = 'plain', count = 0, countWords = '', news = null }: ToolLook) {
  return (
    <>
      <span
        className={`grid size-11 place-items-center rounded-full transition-colors group-aria-disabled:opacity-50 ${GROUNDS[tone]}`}
      >
        {icon}
      </span>
      <span className="max-w-full truncate leading-tight">{label}</span>
      {news !== null && (
        <span className="absolute start-1/2 top-1.5 -ms-5.5 size-3 rounded-full border-2 border-paper bg-ember">
          <span className="sr-only">, {news}</span>
        </span>
      )}
      {count > 0 && (
        <span className="absolute start-1/2 top-0.5 ms-2 grid h-5 min-w-5 place-items-center rounded-full bg-ember px-1 text-s leading-none text-ember-ink">
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">, {countWords}</span>
        </span>
      )}
    </>
  )
}

export interface ToolButtonProps extends ToolLook {
  /** What listeners hear, where that is more than the label: holds the words of it. */
  name?: string
  onPress: () => void
  /** Why it cannot be pressed now; null when it can. */
  unavailable?: string | null
  expanded?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function ToolButton({ name, onPress, unavailable = null, expanded, ref, ...look }: ToolButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      aria-label={name}
      aria-disabled={unavailable !== null || undefined}
      aria-expanded={expanded}
      title={unavailable ?? undefined}
      onClick={() => unavailable === null && onPress()}
      className={TOOL_CLASS}
    >
      <ToolFace {...look} />
    </button>
  )
}
