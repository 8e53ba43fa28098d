/** A shared pause: for how long, and its end. */
import { useState } from 'react'
import { timeOfDay } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { useActs } from './use-acts.ts'

const CHOICES = [1, 2, 3, 5]
const OPEN_END = ''

export function BeginPause({ onDone }: { onDone: () => void }) {
  const [minutes, setMinutes] = useState(OPEN_END)
  const { ask, underway, refused } = useActs()
  return (
    <div className="grid gap-2">
      <SelectField
        label={t('leading.pauseMinutes')}
        value={minutes}
        options={[
          { value: OPEN_END, label: t('leading.pauseOpenEnd') },
          ...CHOICES.map((count) => ({ value: String(count), label: t('common.minutes', { count }) })),
        ]}
        onChange={setMinutes}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          pending={underway('beginQuiet') && t('leading.beginningPause')}
          onClick={async () => {
            const chosen = minutes === OPEN_END ? null : Number(minutes)
            const answer = await ask({ type: 'beginQuiet', minutes: chosen })
            if (answer.ok) onDone()
          }}
        >
          {t('leading.beginPause')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('facilitation.goOn')}
        </Button>
      </div>
      <CommandFault code={refused} />
    </div>
  )
}

/** `until`: when it ends by itself, milliseconds since the epoch. */
export function Pause({ until }: { until: number | null }) {
  const { ask, underway, refused } = useActs()
  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-s">
        {until === null ? t('leading.pauseNoEnd') : t('leading.pauseUntil', { time: timeOfDay(until) })}
      </p>
      <Button
        look="primary"
        onClick={() => void ask({ type: 'endQuiet' })}
        pending={underway('endQuiet') && t('leading.endingPause')}
      >
        {t('leading.endPause')}
      </Button>
      <CommandFault code={refused} />
    </div>
  )
}
