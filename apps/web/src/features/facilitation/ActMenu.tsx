/** A button and the list of acts it opens: of one person, one entry of the lobby. Escape closes it, and nothing is done by opening it. */
import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useDisclosure } from '../bar/use-disclosure.ts'

export interface Act {
  label: string
  Icon?: LucideIcon
  /** Removing. */
  leave?: boolean
  onPress: () => void
}

export interface ActMenuProps {
  /** What listeners hear of the button. */
  name: string
  /** What is seen of it. */
  children: ReactNode
  className: string
  /** Acts that belong together, each group apart from the next. Empty ones are left out. */
  groups: readonly (readonly Act[])[]
  /** At the start of the row that holds the button, which is `relative`: there it has the whole width. Else at the button's end. */
  atStart?: boolean
  /** Something of it is underway: it does not open. */
  busy?: boolean
}

export function ActMenu({ name, children, className, groups, atStart = false, busy = false }: ActMenuProps) {
  const { ref, isOpen, toggle, close } = useDisclosure<HTMLDivElement>()

  // Far down in a list it would open out of sight.
  useEffect(() => {
    if (isOpen) ref.current?.querySelector('ul')?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, ref])

  return (
    <div ref={ref} className={atStart ? 'shrink-0' : 'relative shrink-0'}>
      <button
        type="button"
        aria-label={name}
        aria-expanded={isOpen}
        aria-disabled={busy || undefined}
        onClick={() => (isOpen || !busy) && toggle()}
        className={className}
      >
        {children}
      </button>
      {isOpen && (
        <ul
          className={`absolute top-full z-10 scroll-mb-24 w-max rounded-m border border-line bg-surface p-1.5 shadow-lift ${atStart ? 'start-0 max-w-full' : 'end-0 max-w-[min(20rem,80vw)]'}`}
        >
          {groups
            .filter((acts) => acts.length > 0)
            .flatMap((acts, group) =>
              acts.map(({ label, Icon, leave = false, onPress }, index) => (
                <li key={label} className={group > 0 && index === 0 ? 'mt-1 border-t border-line pt-1' : ''}>
                  <button
                    type="button"
                    onClick={() => {
                      close()
                      onPress()
                    }}
                    className={`flex min-h-11 w-full items-center gap-3 rounded-s px-3 text-start hover:bg-sunken ${leave ? 'text-rose' : ''}`}
                  >
                    {Icon && <Icon size={18} className="shrink-0" aria-hidden="true" />}
                    <span className="min-w-0 break-words">{label}</span>
                  </button>
                </li>
              )),
            )}
        </ul>
      )}
    </div>
  )
}
