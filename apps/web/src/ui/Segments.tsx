/** One of a few short choices side by side: native radio buttons drawn as one bar. Breaks into rows when it is narrow. */
import { type KeyboardEvent, type ReactNode, useId } from 'react'

export interface Segment<Value extends string> {
  value: Value
  label: string
  /** Shown instead of the label, which is still read out. */
  icon?: ReactNode
}

export interface SegmentsProps<Value extends string> {
  legend: string
  /** Reads the legend out only. */
  legendHidden?: boolean
  options: readonly Segment<Value>[]
  value: Value
  onChange: (value: Value) => void
  /** What is chosen holds for others at once: arrow keys only move, Space or Enter chooses. */
  deliberate?: boolean
}

export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { legend, legendHidden, options, value, onChange, deliberate = false } = props
  const id = useId()
  const entry = options.some((option) => option.value === value) ? value : options[0]?.value
  return (
    <div role="radiogroup" aria-labelledby={id} className="grid gap-2">
      <span id={id} className={legendHidden ? 'sr-only' : 'font-strong'}>
        {legend}
      </span>
      <div className="flex flex-wrap rounded-m bg-sunken p-0.75">
        {options.map((option, index) => (
          <label
            key={option.value}
            title={option.icon ? option.label : undefined}
            className="relative flex min-h-11 min-w-11 grow cursor-pointer items-center justify-center rounded-[11px] px-2.5 text-s font-strong text-ink-soft hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-near has-focus-visible:outline-3 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              // In one group of the browser's the arrow keys would choose on their way.
              {...(deliberate
                ? {
                    tabIndex: option.value === entry ? 0 : -1,
                    'aria-posinset': index + 1,
                    'aria-setsize': options.length,
                    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) =>
                      steer(event, () => onChange(option.value)),
                  }
                : { name: id })}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 cursor-pointer appearance-none rounded-[11px] outline-none"
            />
            {option.icon}
            <span className={option.icon ? 'sr-only' : ''}>{option.label}</span>
          </label>
        ))}
      </div>
    </div>
  )
}

const STEPS: { [key: string]: 1 | -1 } = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function steer(event: KeyboardEvent<HTMLInputElement>, choose: () => void) {
  const group = [
    ...(event.currentTarget.closest('[role=radiogroup]')?.querySelectorAll<HTMLElement>('input') ?? []),
  ]
  const step = STEPS[event.key]
  if (step !== undefined) {
    event.preventDefault()
    group.at((group.indexOf(event.currentTarget) + step) % group.length)?.focus()
  }
  if (event.key === 'Enter') {
    event.preventDefault()
    choose()
  }
}
