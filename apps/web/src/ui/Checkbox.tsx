/** A native checkbox with its label as one large target. */
export interface CheckboxProps {
  label: string
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

export function Checkbox({ label, hint, checked, onChange }: CheckboxProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-m px-2 py-2 hover:bg-sunken">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-5 shrink-0 accent-ember"
      />
      <span className="grid">
        {label}
        {hint && <span className="text-s text-ink-soft">{hint}</span>}
      </span>
    </label>
  )
}
