/** The controls at the foot of the room, in reach of a thumb. Shows only what works now. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { requireReactions } from '@hearth/room/guards'
import { Users } from 'lucide-react'
import { t } from '../../text/t.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { HelpButton } from '../help/HelpButton.tsx'
import type { OwnHelpDesk } from '../help/use-own-help.ts'
import { ReactButton } from '../reactions/ReactButton.tsx'
import { HandButton } from '../turns/HandButton.tsx'
import type { OwnHand } from '../turns/use-hand.ts'
import { LeaveButton } from './LeaveButton.tsx'
import { MediaButtons } from './MediaButtons.tsx'
import { type MoreDialog, MoreMenu } from './MoreMenu.tsx'
import { ToolButton } from './ToolButton.tsx'

export interface BarProps {
  own: OwnView
  shared: SharedView
  facilitation: FacilitationView | undefined
  hand: OwnHand
  help: OwnHelpDesk
  panelOpen: boolean
  onPanel: () => void
  /** Something in the chat has not been shown here. */
  chatNews: boolean
  /** null: there is no chat. */
  onChat: (() => void) | null
  ownHidden: boolean
  onOwnHidden: (hidden: boolean) => void
  /** null: not now. */
  onAway: (() => void) | null
  onOpen: (dialog: MoreDialog) => void
}

export function Bar(props: BarProps) {
  const { own, shared, facilitation, hand, help, panelOpen, onPanel, ownHidden, onOwnHidden, onOpen } = props
  const news = props.chatNews ? t('room.chatNew') : null
  const waiting = facilitation?.lobby.filter(({ admission }) => admission === 'waiting').length ?? 0
  const asking = facilitation?.help.filter(({ taker }) => taker === null || taker.away).length ?? 0
  const narrow = useMediaQuery('(max-width: 40rem)')
  // Who can ask for help has one control more: on a phone the list of people stands under More then.
  const reacts = requireReactions(shared).ok
  const peopleInMore = narrow && help.available
  return (
    <footer className="flex items-center justify-between gap-x-1 border-t border-line px-2 py-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))] sm:gap-x-3 sm:px-5">
      <div className="flex min-w-0 grow items-center justify-center gap-0.5 sm:gap-2">
        <MediaButtons own={own} />
        <HandButton hand={hand} />
        <HelpButton help={help} asTool={narrow ? 'narrow' : 'wide'} />
        {!peopleInMore && (
          <ToolButton
            icon={<Users size={20} aria-hidden="true" />}
            label={t('room.people')}
            count={waiting + asking}
            countWords={[
              ...(waiting > 0 ? [t('room.peopleWaiting', { count: waiting })] : []),
              ...(asking > 0 ? [t('room.peopleAsking', { count: asking })] : []),
            ].join(', ')}
            news={news}
            expanded={panelOpen}
            onPress={onPanel}
          />
        )}
        {reacts && !narrow && <ReactButton />}
        <MoreMenu
          ownHidden={ownHidden}
          onOwnHidden={onOwnHidden}
          hasMedia={own.media.mayJoin}
          onPeople={peopleInMore ? onPanel : null}
          onChat={peopleInMore ? props.onChat : null}
          reactions={reacts && narrow}
          news={peopleInMore ? news : null}
          onAway={props.onAway}
          onOpen={onOpen}
        />
      </div>
      <LeaveButton own={own} shared={shared} asTool={narrow} />
    </footer>
  )
}
