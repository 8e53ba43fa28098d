/** How long a turn is meant to be: off unless those who lead say otherwise. Never cuts anybody off. */
import { useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { useActs } from './use-acts.ts'

const MINUTE = 60_000
const CHOICES = [1, 2, 3, 5]
const OFF = ''

export function TurnLength({ turnMs }: { turnMs: number | null }) {
  const { pending } = useTheRoom()
  const { ask, refused } = useActs()
  const asked = pending.findLast((command) => command.type === 'setTurnTime')
  const now = turnMs === null ? null : turnMs / MINUTE
  const minutes = asked ? asked.minutes : now
  // Set by another, to something that is not offered here.
  const choices = minutes === null || CHOICES.includes(minutes) ? CHOICES : [...CHOICES, minutes]
  return (
    <div className="grid gap-1">
      <SelectField
        label={t('leading.turnTime')}
        hint={t('leading.turnTimeHint')}
        value={minutes === null ? OFF : String(minutes)}
        options={[
          { value: OFF, label: t('leading.turnTimeOff') },
          ...choices.map((count) => ({ value: String(count), label: t('common.minutes', { count }) })),
        ]}
        onChange={(chosen) =>
          void ask({ type: 'setTurnTime', minutes: chosen === OFF ? null : Number(chosen) })
        }
      />
      <CommandFault code={refused} />
    </div>
  )
}
