/** A panel that rises from the foot of a phone (at the end side on wider screens). Loads React Aria. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { t } from '../text/t.ts'

export interface SheetProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
}

export function Sheet({ title, isOpen, onClose, children }: SheetProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-20 flex items-end bg-scrim data-entering:animate-fade sm:items-stretch sm:justify-end"
    >
      <Modal className="flex max-h-[88dvh] w-full flex-col rounded-t-l border-line bg-surface shadow-lift data-entering:animate-rise sm:max-h-none sm:max-w-90 sm:rounded-none sm:border-s">
        <Dialog className="flex min-h-0 grow flex-col outline-none">
          <div className="flex items-center justify-between gap-3 border-b border-line py-1.5 ps-5 pe-2">
            <Heading slot="title" className="text-l">
              {title}
            </Heading>
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
            className="grow overflow-y-auto pb-[env(safe-area-inset-bottom)]"
          >
            {children}
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
