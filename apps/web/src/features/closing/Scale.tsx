/** One question answered from 1 to 5: native radio buttons in a row, with words at both ends. Fits a phone of 320 pixels. */
import { STEPS, type Step } from '@hearth/protocol/poll'
import { useId } from 'react'
import { t } from '../../text/t.ts'
import { Fault } from '../../ui/Field.tsx'

export interface ScaleProps {
  legend: string
  value: Step | null
  onChange: (step: Step) => void
  fault: string | undefined
}

export function Scale({ legend, value, onChange, fault }: ScaleProps) {
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
      <div className="grid max-w-90 gap-1.5">
        <div className="flex justify-between gap-1.5">
          {STEPS.map((step) => (
            <label
              key={step}
              className="relative grid size-12 cursor-pointer place-items-center rounded-full border border-edge bg-surface font-strong hover:bg-sunken has-checked:border-4 has-checked:border-ember has-checked:bg-ember has-checked:text-ember-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
            >
              <input
                type="radio"
                name={id}
                value={step}
                checked={step === value}
                onChange={() => onChange(step)}
                aria-label={stepWords(step)}
                className="absolute inset-0 cursor-pointer appearance-none rounded-full outline-none"
              />
              <span aria-hidden="true">{t('closing.step', { count: step })}</span>
            </label>
          ))}
        </div>
        <div aria-hidden="true" className="flex justify-between text-s text-ink-soft">
          <span>{t('closing.notAtAll')}</span>
          <span>{t('closing.fully')}</span>
        </div>
      </div>
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  )
}

function stepWords(step: Step): string {
  if (step === STEPS[0]) return t('closing.stepLow', { count: step })
  return t(step === STEPS.at(-1) ? 'closing.stepHigh' : 'closing.step', { count: step })
}
