/** Away for a moment: said in a line over the bar, with the way back. */
import { useCommand } from '../../connection/use-room.ts'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from './CommandFault.tsx'

export function AwayLine() {
  const { microphone, camera } = useTheMedia().own
  const closed = microphone.state === 'off' && camera.state === 'off'
  const back = useCommand({ type: 'setAway', away: false })
  return (
    <div className="mx-auto flex w-fit flex-wrap items-center justify-center gap-x-3 gap-y-1.5 rounded-m bg-leaf-soft px-4 py-2 text-center">
      <p>
        {t('turns.youAreAway')} {closed && t('turns.awayClosed')}
      </p>
      <Button onClick={() => !back.pending && void back.run()}>{t('turns.back')}</Button>
      <CommandFault code={back.refused} />
    </div>
  )
}
