/** The floor is the viewer's: one large button to begin, and giving it back. Nothing opens but by this press. */
import type { OwnView, SharedView } from '@hearth/protocol/room-view'
import { Check, Mic } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { useCommand } from '../../connection/use-room.ts'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { isHeard, isOwnTurn } from './turn.ts'

export function YourTurn({ shared, own }: { shared: SharedView; own: OwnView }) {
  return isOwnTurn(shared, own) ? <Card shared={shared} own={own} /> : null
}

/** Giving the floor back is no smaller a thing than speaking. */
const SAME_SIZE = 'min-w-52 grow basis-full sm:grow-0 sm:basis-auto'

function Card({ shared, own }: { shared: SharedView; own: OwnView }) {
  const id = useId()
  const media = useTheMedia()
  const begin = useCommand({ type: 'startSpeaking', turn: shared.turn })
  const pass = useCommand({ type: 'pass', turn: shared.turn })
  const finish = useCommand({ type: 'finishSpeaking', turn: shared.turn })
  const hasMicrophone = own.media.mayPublish.includes('microphone')
  const { state } = media.own.microphone
  const speaking = shared.floor?.speaking === true
  const open = isHeard(shared, own, media.own.microphone)
  useTellBeginning(open && !speaking, () => void begin.run())
  const { card, heading } = useKeptFocus(open)

  return (
    <section
      ref={card}
      aria-labelledby={id}
      className="mx-auto grid w-full max-w-page justify-items-center gap-2.5 px-3 text-center sm:px-5"
    >
      <h2 id={id} ref={heading} tabIndex={-1} className="text-xl">
        {t(open ? 'room.youAreSpeaking' : 'room.yourTurn', { name: own.name })}
      </h2>
      {!open && hasMicrophone && (
        <p className="text-ink-soft">
          {t(media.status === 'connected' ? 'room.yourTurnMore' : 'room.turnWithoutMedia')}
        </p>
      )}
      <div className="flex w-full max-w-form flex-wrap justify-center gap-2">
        {!open && (!hasMicrophone || media.status === 'connected') && (
          <Button
            look="primary"
            size="l"
            className={SAME_SIZE}
            icon={<Mic size={20} aria-hidden="true" />}
            pending={(state === 'turning' || begin.pending) && t('room.openingMicrophone')}
            onClick={() => (hasMicrophone ? media.want('microphone', true) : void begin.run())}
          >
            {t('room.startSpeaking')}
          </Button>
        )}
        {speaking || open ? (
          <Button
            look={open ? 'primary' : 'plain'}
            size="l"
            className={SAME_SIZE}
            icon={<Check size={20} aria-hidden="true" />}
            pending={finish.pending && t('room.givingBack')}
            onClick={finish.run}
          >
            {t('room.done')}
          </Button>
        ) : (
          <Button
            size="l"
            className={SAME_SIZE}
            pending={pass.pending && t('room.givingBack')}
            onClick={pass.run}
          >
            {t('room.pass')}
          </Button>
        )}
      </div>
      <CommandFault code={begin.refused ?? pass.refused ?? finish.refused} />
    </section>
  )
}

/** Everybody reads that this person speaks once their microphone is open, by whichever control. */
function useTellBeginning(begun: boolean, tell: () => void): void {
  const begin = useEffectEvent(tell)
  useEffect(() => {
    if (begun) begin()
  }, [begun])
}

/** The button that was pressed goes, and with the turn the card: whoever reads or tabs on does so from near there, not from the top. */
function useKeptFocus(open: boolean) {
  const card = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const wasOpen = useRef(open)
  useEffect(() => {
    if (open && !wasOpen.current && document.activeElement === document.body) heading.current?.focus()
    wasOpen.current = open
  }, [open])
  useLayoutEffect(() => {
    const shown = card.current
    return () => {
      if (shown?.contains(document.activeElement)) document.querySelector<HTMLElement>('h1')?.focus()
    }
  }, [])
  return { card, heading }
}
