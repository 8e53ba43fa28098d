/** One of a few choices that deserve room: native radio buttons, each a card with an icon and a line of explanation. */
import { type ReactNode, useId } from 'react'
import { Fault } from './Field.tsx'

export interface RadioCard<Value extends string> {
  value: Value
  label: string
  hint?: string
  icon?: ReactNode
}

export interface RadioCardsProps<Value extends string> {
  legend: string
  options: readonly RadioCard<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  fault?: string | undefined
}

export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { legend, options, value, onChange, fault } = props
  const id = useId()
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      {...(fault && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
      className="grid gap-2"
    >
      <span id={id} className="font-strong">
        {legend}
      </span>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-13 cursor-pointer items-center gap-3 rounded-m border border-edge bg-surface px-3.5 py-2.5 hover:bg-sunken has-checked:border-ember has-checked:shadow-[inset_0_0_0_1px_var(--color-ember)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
        >
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="size-5 shrink-0 accent-ember outline-none"
          />
          <span className="grid grow">
            <span className="font-strong">{option.label}</span>
            {option.hint && <span className="text-s text-ink-soft">{option.hint}</span>}
          </span>
          {option.icon && <span className="text-ink-soft">{option.icon}</span>}
        </label>
      ))}
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  )
}
