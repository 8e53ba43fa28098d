/** Over the bar, for whoever may share their screen: sharing it, and stopping. It is shared by this click only. */
import { MonitorUp, MonitorX } from 'lucide-react'
import { useCommand } from '../../connection/use-room.ts'
import type { OwnScreen } from '../../media/own-screen.ts'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'

/** Phones have no way to it. */
const canShare = () => 'getDisplayMedia' in (navigator.mediaDevices ?? {})

function wordsFor(state: OwnScreen['state']) {
  if (state === 'on') return 'screen.sharing'
  if (!canShare()) return 'screen.cannotShare'
  return state === 'closed' ? 'screen.notYet' : 'screen.mayShare'
}

export function ScreenLine() {
  const { screen, shareScreen } = useTheMedia()
  const giveBack = useCommand({ type: 'allowScreen', personId: null })
  const on = screen.state === 'on'
  return (
    <div
      role="status"
      className="mx-auto flex w-fit flex-wrap items-center justify-center gap-x-3 gap-y-1.5 rounded-m bg-sunken px-4 py-2 text-center"
    >
      {t(wordsFor(screen.state))}
      {on ? (
        <Button
          look="primary"
          icon={<MonitorX size={18} aria-hidden="true" />}
          onClick={() => shareScreen(false)}
        >
          {t('screen.stop')}
        </Button>
      ) : (
        <>
          {canShare() && screen.state !== 'closed' && (
            <Button
              look="primary"
              icon={<MonitorUp size={18} aria-hidden="true" />}
              pending={screen.state === 'turning' && t('screen.opening')}
              onClick={() => shareScreen(true)}
            >
              {t('screen.share')}
            </Button>
          )}
          <Button onClick={giveBack.run} pending={giveBack.pending && t('room.givingBack')}>
            {t('screen.notNow')}
          </Button>
        </>
      )}
      <CommandFault code={giveBack.refused} />
    </div>
  )
}
