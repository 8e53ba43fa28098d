/** One of a few, by the browser's own list: light, and at home on every phone. */
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
        <select
          {...ties}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={FIELD_CLASS}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
