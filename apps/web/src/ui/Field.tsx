/** What every field has: a label, a hint, and the fault with what to do. Gives the ids that tie them together. */
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { t } from '../text/t.ts'

export interface FieldProps {
  label: string
  hint?: string | undefined
  /** Words of the fault, if there is one. */
  fault?: string | undefined
  /** Says beside the label that it may stay empty. */
  optional?: boolean
}

interface Ties {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

export const FIELD_CLASS =
  'w-full min-h-12 rounded-m border bg-surface px-3.5 py-2 text-field text-ink border-edge placeholder:text-ink-soft aria-invalid:border-2 aria-invalid:border-ink'

export function Field({
  label,
  hint,
  fault,
  optional,
  children,
}: FieldProps & { children: (ties: Ties) => ReactNode }) {
  const id = useId()
  const notes = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="flex flex-wrap items-baseline gap-x-2 font-strong">
        {label}
        {optional && <span className="text-s font-normal text-ink-soft">{t('common.optional')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-s text-ink-soft">
          {hint}
        </p>
      )}
      {children({ id, ...(notes && { 'aria-describedby': notes }), ...(fault && { 'aria-invalid': true }) })}
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  )
}

/** The words of a fault, under what they are about. */
export function Fault({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-s font-strong">
      <CircleAlert size={16} className="mt-0.5 shrink-0" />
      {children}
    </p>
  )
}
