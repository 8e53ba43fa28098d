/** One control of the bar: a round sign with its name under it. What it is called for listeners may say more than is shown. */
import type { ReactNode } from 'react'

export interface ToolLook {
  icon: ReactNode
  /** Under the sign; part of the spoken name. */
  label: string
  /** Green: it is on. */
  on?: boolean
  /** How many wait behind it; nothing is shown for none. */
  count?: number
}

export const TOOL_CLASS =
  'group flex min-w-14 flex-col items-center gap-1 rounded-m px-1 py-1.5 text-s font-strong text-ink-soft outline-none focus-visible:outline-3 focus-visible:outline-ink data-focus-visible:outline-3 data-focus-visible:outline-ink sm:min-w-19'

/** The inside of a tool, for a button of any kind. */
export function ToolFace({ icon, label, on = false, count = 0 }: ToolLook) {
  return (
    <>
      <span
        className={`relative grid size-11 place-items-center rounded-full transition-colors group-aria-disabled:opacity-50 ${
          on ? 'bg-leaf-soft text-leaf' : 'bg-sunken text-ink group-hover:bg-line'
        }`}
      >
        {icon}
        {count > 0 && (
          <span
            aria-hidden="true"
            className="absolute -end-1 -top-1 grid h-5 min-w-5 place-items-center rounded-full bg-ember px-1 text-s leading-none text-ember-ink"
          >
            {count}
          </span>
        )}
      </span>
      <span aria-hidden="true" className="max-w-full truncate leading-tight">
        {label}
      </span>
    </>
  )
}

export interface ToolButtonProps extends ToolLook {
  /** What listeners hear; holds the words of `label`. */
  name: string
  onPress: () => void
  /** Why it cannot be pressed now; null when it can. */
  unavailable?: string | null
  expanded?: boolean
}

export function ToolButton({ name, onPress, unavailable = null, expanded, ...look }: ToolButtonProps) {
  return (
    <button
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
