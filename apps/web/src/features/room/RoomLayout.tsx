/** Where everything stands in the room: header, circle, notices, bar, panel. What each part offers, the part asks the guards. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTheMedia } from '../../media/use-media.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { Bar } from '../bar/Bar.tsx'
import { toggle } from '../bar/MediaButtons.tsx'
import { MoreDialogs } from '../bar/MoreDialogs.tsx'
import type { MoreDialog } from '../bar/MoreMenu.tsx'
import { useShortcuts } from '../bar/shortcuts.ts'
import { Circle } from '../circle/Circle.tsx'
import { HelpNudge, LeadNudge, LobbyNudge, OpenMeter } from '../facilitation/lazy.tsx'
import { HelpLine } from '../help/HelpLine.tsx'
import { HelpSheet } from '../help/HelpSheet.tsx'
import { useOwnHelp } from '../help/use-own-help.ts'
import { ScreenLine } from '../screen/lazy.tsx'
import { Captions } from '../texts/Captions.tsx'
import { hasChat } from '../texts/has-chat.ts'
import { useChatNews } from '../texts/use-chat-news.ts'
import { useHand } from '../turns/use-hand.ts'
import { YourTurn } from '../turns/YourTurn.tsx'
import { CommandFault } from './CommandFault.tsx'
import { Panel } from './Panel.tsx'
import { RoomHeader } from './RoomHeader.tsx'
import { RoomLines } from './RoomLines.tsx'
import { RoomNotices } from './RoomNotices.tsx'
import { useAway } from './use-away.ts'

export interface RoomLayoutProps {
  own: OwnView
  shared: SharedView
  facilitation: FacilitationView | undefined
}

/** From here on the panel stands beside the circle. */
const WIDE = '(min-width: 60rem)'

export function RoomLayout({ own, shared, facilitation }: RoomLayoutProps) {
  usePageTitle(shared.session.title)
  const media = useTheMedia()
  /** This very page may be on the screen that its viewer shares: nothing private is drawn. */
  const onShow = media.screen.showsThisPage
  const hand = useHand(shared, own)
  const help = useOwnHelp(own)
  const away = useAway(shared, own)
  const wide = useMediaQuery(WIDE)
  const panel = useRef<HTMLElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  // Those who lead begin with the panel open where there is room for it; everybody else with the circle alone.
  const leads = facilitation !== undefined
  const [panelOpen, setPanelOpen] = useState(wide && leads)
  const opens = useEffectEvent(() => wide && setPanelOpen(true))
  // Who is made a facilitator meanwhile too.
  useEffect(() => {
    if (leads) opens()
  }, [leads])
  const [atChat, setAtChat] = useState(false)
  const chatNews = useChatNews(shared, own, panelOpen)
  const [ownHidden, setOwnHidden] = useState(false)
  const [dialog, setDialog] = useState<MoreDialog | null>(null)

  function openPanel(chat: boolean) {
    setAtChat(chat)
    setPanelOpen(true)
  }

  function closePanel() {
    const heldFocus = panel.current?.contains(document.activeElement)
    setPanelOpen(false)
    if (heldFocus) bar.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }

  /** From a line that speaks of what stands at the head of the panel: reading goes on there. */
  function goToPanel() {
    openPanel(false)
    requestAnimationFrame(() => {
      panel.current?.scrollTo(0, 0)
      panel.current?.focus()
    })
  }

  useShortcuts({
    onMicrophone: () => toggle(media, own, 'microphone'),
    onCamera: () => toggle(media, own, 'camera'),
    onHand: hand.turn,
    onList: () => setDialog('shortcuts'),
    onEscape: () => dialog === null && !help.isOpen && panelOpen && closePanel(),
  })

  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)_auto] grid-rows-[auto_minmax(0,1fr)_auto] short:h-auto short:grid-rows-[auto_30rem_auto]">
      <div className="col-span-2">
        <RoomHeader shared={shared} />
      </div>
      <main tabIndex={-1} className="col-start-1 flex min-h-0 min-w-0 flex-col gap-2 pb-2">
        <Circle shared={shared} own={own} ownHidden={ownHidden} />
        <Captions shared={shared} own={own} />
        <YourTurn shared={shared} own={own} />
        <RoomLines shared={shared} own={own} />
        {own.media.mayShareScreen && <ScreenLine />}
        <div className="px-3 empty:hidden sm:px-5">{!onShow && <HelpLine help={help} />}</div>
        <RoomNotices own={own} shared={shared} />
        <div className="mx-auto px-3">
          <CommandFault code={hand.refused ?? away.refused} />
        </div>
        {facilitation && !onShow && (
          <div className="grid gap-2 px-3 empty:hidden sm:px-5">
            <HelpNudge facilitation={facilitation} own={own} panelOpen={panelOpen} onOpen={goToPanel} />
            <LeadNudge shared={shared} facilitation={facilitation} own={own} panelOpen={panelOpen} />
            <OpenMeter shared={shared} />
            {!panelOpen && <LobbyNudge shared={shared} facilitation={facilitation} onOpen={goToPanel} />}
          </div>
        )}
      </main>
      <Panel
        ref={panel}
        shared={shared}
        own={own}
        facilitation={facilitation}
        onShow={onShow}
        wide={wide}
        isOpen={panelOpen}
        atChat={atChat}
        onClose={closePanel}
      />
      <div ref={bar} className="col-start-1">
        <Bar
          own={own}
          shared={shared}
          facilitation={onShow ? undefined : facilitation}
          hand={hand}
          help={help}
          panelOpen={panelOpen}
          onPanel={() => (panelOpen ? closePanel() : openPanel(false))}
          chatNews={chatNews && (hasChat(shared) || facilitation !== undefined)}
          onChat={hasChat(shared) ? () => openPanel(true) : null}
          ownHidden={ownHidden}
          onOwnHidden={setOwnHidden}
          onAway={away.go}
          onOpen={setDialog}
        />
      </div>
      {!onShow && <HelpSheet help={help} />}
      <MoreDialogs own={own} open={dialog} onClose={() => setDialog(null)} />
    </div>
  )
}
