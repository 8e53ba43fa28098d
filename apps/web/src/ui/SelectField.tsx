/** One of a few, by the browser's own list: light, and at home on every phone. */
import { ChevronDown } from 'lucide-react'
import { FIELD_CLASS, Field, type FieldProps } from './Field.tsx'

export interface SelectFieldProps extends FieldProps {
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

export function SelectField({ value, options, onChange, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {(ties) => (
        <span className="relative grid">
          <select
            {...ties}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={`${FIELD_CLASS} appearance-none truncate pe-10`}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            size={18}
            className="pointer-events-none absolute end-3.5 top-1/2 -translate-y-1/2 text-ink-soft"
          />
        </span>
      )}
    </Field>
  )
}
