/** Whether one may be picked, where whoever has the floor picks: one's own choice, told to nobody. */
import type { OwnView } from '@hearth/protocol/own-view'
import { useId } from 'react'
import { useCommand } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

export function Willing({ own }: { own: OwnView }) {
  const id = useId()
  const turn = useCommand({ type: 'setWilling', willing: !own.willing })
  return (
    <div className="mx-auto flex w-fit max-w-text flex-wrap items-center justify-center gap-x-3 gap-y-1 text-center">
      <span>{t(own.willing ? 'turns.mayBePicked' : 'turns.notPicked')}</span>
      <Button
        aria-pressed={!own.willing}
        aria-describedby={id}
        className="aria-pressed:border-leaf aria-pressed:bg-leaf-soft aria-pressed:text-leaf"
        onClick={() => !turn.pending && void turn.run()}
      >
        {t('turns.notNow')}
      </Button>
      <span id={id} className="basis-full text-s text-balance text-ink-soft">
        {t('turns.whoSeesNotNow')}
      </span>
      <CommandFault code={turn.refused} />
    </div>
  )
}
