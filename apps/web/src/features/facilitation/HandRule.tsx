/** In which order hands are called: chosen by those who lead, told to all in plain words. */
import type { HandRule as Rule } from '@hearth/protocol/roles'
import type { SharedView } from '@hearth/protocol/room-view'
import { useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { useActs } from './use-acts.ts'

const RULES = [
  { value: 'first-come', key: 'leading.firstCome' },
  { value: 'fewest-turns', key: 'leading.fewestTurns' },
] as const satisfies { value: Rule; key: string }[]

export function HandRule({ shared: { handOrder } }: { shared: Pick<SharedView, 'handOrder'> }) {
  const { pending } = useTheRoom()
  const { ask, refused, underway } = useActs()
  const asked = pending.findLast((command) => command.type === 'chooseHandRule')
  const choose = (rule: Rule) => void ask({ type: 'chooseHandRule', rule })
  if (handOrder === 'arranged' && !asked) {
    return (
      <div className="grid justify-items-start gap-2">
        <p className="text-s">{t('leading.arranged')}</p>
        <div className="flex flex-wrap gap-2">
          {RULES.map(({ value, key }) => (
            <Button key={value} onClick={() => choose(value)}>
              {t(key)}
            </Button>
          ))}
        </div>
        <CommandFault code={refused} />
      </div>
    )
  }
  return (
    <div className="grid gap-2">
      <Segments
        deliberate
        legend={t('leading.handRule')}
        options={RULES.map(({ value, key }) => ({ value, label: t(key) }))}
        value={asked?.rule ?? (handOrder === 'arranged' ? 'first-come' : handOrder)}
        onChange={(rule) => !underway('chooseHandRule') && choose(rule)}
      />
      <CommandFault code={refused} />
    </div>
  )
}
