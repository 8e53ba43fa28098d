/** What Dialog and Sheet have in common: a veil over the page, and on it a panel that is a dialog. */
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useModal } from './use-modal.ts'

export interface ModalProps {
  /** Of its heading. */
  titleId: string
  onClose: () => void
  /** Where on the veil the panel stands. */
  place: string
  /** How the panel is drawn. */
  panel: string
  children: ReactNode
}

export function Modal({ titleId, onClose, place, panel, children }: ModalProps) {
  const ref = useModal(onClose)
  return createPortal(
    <div ref={ref} className={`fixed inset-0 z-20 animate-fade bg-scrim ${place}`}>
      <section
        role="dialog"
        aria-labelledby={titleId}
        tabIndex={-1}
        className={`animate-rise border-line bg-surface shadow-lift outline-none ${panel}`}
      >
        {children}
      </section>
    </div>,
    document.body,
  )
}
