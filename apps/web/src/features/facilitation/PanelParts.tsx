/** The parts of the panel at its head, to go to one of them: with what waits in each, in words. Nothing is hidden by it. */
import type { ReactNode } from 'react'
import { t } from '../../text/t.ts'

export interface PanelPart {
  /** Of the element that holds it. */
  id: string
  name: string
  /** How many wait in it, and what that is in words. */
  count?: number
  countWords?: string
}

export function PanelParts({ parts }: { parts: readonly PanelPart[] }) {
  return (
    <nav
      aria-label={t('leading.parts')}
      className="sticky top-0 z-10 short:static flex flex-wrap gap-x-1 border-b border-line bg-surface px-2.5 py-1.5"
    >
      {parts.map(({ id, name, count = 0, countWords = '' }) => (
        <a
          key={id}
          href={`#${id}`}
          onClick={(event) => {
            event.preventDefault()
            goTo(id)
          }}
          className="flex min-h-11 items-center gap-1.5 rounded-m px-2.5 text-s font-strong text-ink-soft no-underline hover:bg-sunken hover:text-ink"
        >
          {name}
          {count > 0 && (
            <span className="grid h-5 min-w-5 place-items-center rounded-full bg-ember px-1 leading-none text-ember-ink">
              <span aria-hidden="true">{count}</span>
              <span className="sr-only">, {countWords}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}

/** Reading and tabbing go on there. */
function goTo(id: string) {
  const part = document.getElementById(id)
  if (part === null) return
  part.scrollIntoView({ block: 'start' })
  part.focus({ preventScroll: true })
}

/** Where a link of the panel's head leads to. */
export function Part({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} tabIndex={-1} className="outline-none empty:hidden">
      {children}
    </div>
  )
}
