/** A panel that rises from the foot of a phone (at the end side on wider screens). */
import { X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { t } from '../text/t.ts'
import { Modal } from './Modal.tsx'

export interface SheetProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
}

export function Sheet({ title, isOpen, onClose, children }: SheetProps) {
  const titleId = useId()
  if (!isOpen) return null
  return (
    <Modal
      titleId={titleId}
      onClose={onClose}
      place="flex items-end sm:items-stretch sm:justify-end"
      panel="flex max-h-[88dvh] w-full flex-col rounded-t-l sm:max-h-none sm:max-w-90 sm:rounded-none sm:border-s"
    >
      <div className="flex items-center justify-between gap-3 border-b border-line py-1.5 ps-5 pe-2">
        <h2 id={titleId} className="text-l">
          {title}
        </h2>
        <button
          type="button"
          onClick={onClose}
          aria-label={t('common.close')}
          className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <X size={20} />
        </button>
      </div>
      {/* It scrolls, also for those without a pointer, whatever stands in it. */}
      <section
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached
        tabIndex={0}
        className="min-h-0 grow scroll-pt-24 scroll-pb-20 overflow-y-auto overscroll-contain pb-[env(safe-area-inset-bottom)]"
      >
        {children}
      </section>
    </Modal>
  )
}
