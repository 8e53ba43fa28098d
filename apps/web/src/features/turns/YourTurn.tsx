/** The floor is the viewer's: one large button to begin, and giving it back. Nothing opens but by this press. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { Check, Mic } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { useCommand } from '../../connection/use-room.ts'
import { useTheMedia } from '../../media/use-media.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandFault } from '../room/CommandFault.tsx'
import { Nominees, TurnTime } from './lazy.tsx'
import { isHeard, isOwnTurn } from './turn.ts'

export function YourTurn({ shared, own }: { shared: SharedView; own: OwnView }) {
  return isOwnTurn(shared, own) ? <Card shared={shared} own={own} /> : null
}

/** Giving the floor back is no smaller a thing than speaking: all of them are as wide as the widest. */
const SAME_SIZE = 'grid w-full max-w-form gap-2 sm:w-auto sm:max-w-full sm:auto-cols-fr sm:grid-flow-col'

function Card({ shared, own }: { shared: SharedView; own: OwnView }) {
  const id = useId()
  const { turn } = shared
  const media = useTheMedia()
  const begin = useCommand({ type: 'startSpeaking', turn })
  const pass = useCommand({ type: 'pass', turn })
  const comeBack = useCommand({ type: 'comeBackToMe', turn })
  const finish = useCommand({ type: 'finishSpeaking', turn })
  const hasMicrophone = own.media.mayPublish.includes('microphone')
  const { state } = media.own.microphone
  const speaking = shared.floor?.speaking === true
  const open = isHeard(shared, own, media.own.microphone)
  const begun = speaking || open
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
      {!open && shared.prompt && <p className="max-w-text text-l">{shared.prompt}</p>}
      {!open && hasMicrophone && (
        <p className="text-ink-soft">
          {t(media.status === 'connected' ? 'room.yourTurnMore' : 'room.turnWithoutMedia')}
        </p>
      )}
      {own.turn?.until != null && own.turn.startedAt !== null && (
        <TurnTime key={turn} startedAt={own.turn.startedAt} until={own.turn.until} />
      )}
      <div className={SAME_SIZE}>
        {!open && (!hasMicrophone || media.status === 'connected') && (
          <Button
            look="primary"
            size="l"
            icon={<Mic size={20} aria-hidden="true" />}
            pending={(state === 'turning' || begin.pending) && t('room.openingMicrophone')}
            onClick={() => (hasMicrophone ? media.want('microphone', true) : void begin.run())}
          >
            {t('room.startSpeaking')}
          </Button>
        )}
        {begun ? (
          <Button
            look={open ? 'primary' : 'plain'}
            size="l"
            className="sm:min-w-52"
            icon={<Check size={20} aria-hidden="true" />}
            pending={finish.pending && t('room.givingBack')}
            onClick={finish.run}
          >
            {t('room.done')}
          </Button>
        ) : (
          <>
            <Button size="l" pending={pass.pending && t('room.givingBack')} onClick={pass.run}>
              {t('room.pass')}
            </Button>
            <Button size="l" pending={comeBack.pending && t('room.givingBack')} onClick={comeBack.run}>
              {t('turns.comeBackToMe')}
            </Button>
          </>
        )}
      </div>
      {begun && shared.mode === 'nominate' && <Nominees shared={shared} own={own} />}
      <CommandFault code={begin.refused ?? pass.refused ?? comeBack.refused ?? finish.refused} />
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
    // Where nothing is in use, the focus is on something around the card: the page, or its <main>.
    const around = document.activeElement?.contains(heading.current)
    if (open && !wasOpen.current && around) heading.current?.focus()
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
