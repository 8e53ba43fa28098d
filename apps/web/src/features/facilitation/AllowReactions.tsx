/** Whether the circle may react without words. */
import type { SharedView } from '@hearth/protocol/room-view'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

export function AllowReactions({ shared }: { shared: SharedView }) {
  const allow = useCommand({ type: 'allowReactions', allowed: !shared.reactions })
  return (
    <div>
      <Checkbox
        label={t('facilitation.allowReactions')}
        hint={t('facilitation.allowReactionsHint')}
        checked={shared.reactions}
        onChange={() => void allow.run()}
      />
      <CommandFault code={allow.refused} />
    </div>
  )
}
