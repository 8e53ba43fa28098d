/** A question that holds everything else until it is answered. Loads React Aria: for the room and staff pages only. */
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

export interface DialogProps {
  title: string
  isOpen: boolean
  /** Escape, or a press beside it. */
  onClose: () => void
  children: ReactNode
  /** Buttons, the safe one first. */
  actions?: ReactNode
}

export function Dialog({ title, isOpen, onClose, children, actions }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-20 grid place-items-center overflow-y-auto bg-scrim p-4 data-entering:animate-fade"
    >
      <Modal className="w-full max-w-form rounded-l border border-line bg-surface shadow-lift data-entering:animate-rise">
        <AriaDialog className="grid gap-4 p-6 outline-none">
          <Heading slot="title" className="text-xl">
            {title}
          </Heading>
          <div className="grid gap-3">{children}</div>
          {actions && <div className="flex flex-wrap justify-end gap-2 pt-2">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
