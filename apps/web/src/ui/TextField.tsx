/** One line of text (or a date, time, number: whatever a native input takes), with label, hint and fault. */
import type { ComponentProps } from 'react'
import { FIELD_CLASS, Field, type FieldProps } from './Field.tsx'

type InputProps = Omit<ComponentProps<'input'>, 'id' | 'onChange' | 'value' | 'className'>

export interface TextFieldProps extends FieldProps, InputProps {
  value: string
  onChange: (value: string) => void
}

export function TextField({ label, hint, fault, optional, value, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} fault={fault} {...(optional && { optional })}>
      {(ties) => (
        <input
          {...ties}
          dir="auto"
          {...input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={FIELD_CLASS}
        />
      )}
    </Field>
  )
}
