/** A question that holds everything else until it is answered. */
import { type ReactNode, useId } from 'react'
import { Modal } from './Modal.tsx'

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
  const titleId = useId()
  if (!isOpen) return null
  return (
    <Modal
      titleId={titleId}
      onClose={onClose}
      place="grid place-items-center overflow-y-auto p-4"
      panel="grid w-full max-w-form gap-4 rounded-l border p-6"
    >
      <h2 id={titleId} className="text-xl">
        {title}
      </h2>
      <div className="grid gap-3">{children}</div>
      {actions && <div className="flex flex-wrap justify-end gap-2 pt-2">{actions}</div>}
    </Modal>
  )
}
