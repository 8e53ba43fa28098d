/** One part of the panel, under its heading, which folds it. What is new in it stands beside the heading in words, folded or not. */
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'

export interface PanelSectionProps {
  /** The name of the region. */
  title: string
  /** What is new in it, or who sees it. */
  aside?: ReactNode
  folded?: boolean
  children: ReactNode
}

export function PanelSection({ title, aside, folded = false, children }: PanelSectionProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(!folded)
  const Sign = isOpen ? ChevronDown : ChevronRight
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-3 border-b border-line p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h2 className="text-l">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${id}-part` : undefined}
            onClick={() => setOpen(!isOpen)}
            className="-ms-1.5 flex min-h-11 items-center gap-1 rounded-s pe-2 text-start hover:bg-sunken"
          >
            <Sign size={18} className="shrink-0 text-ink-soft rtl:-scale-x-100" aria-hidden="true" />
            <span id={id}>{title}</span>
          </button>
        </h2>
        {aside && <div className="text-s text-ink-soft">{aside}</div>}
      </div>
      {isOpen && (
        <div id={`${id}-part`} className="grid grid-cols-1 gap-3 break-words">
          {children}
        </div>
      )}
    </section>
  )
}
