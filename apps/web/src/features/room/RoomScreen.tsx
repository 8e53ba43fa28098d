/** /s/:id — connects this tab's seat to its room and shows the screen that fits. Chooses by which-screen.ts alone. */
import '../../ui/rich.css'
import type { Seat } from '@hearth/protocol/http/invitations'
import type { SessionId } from '@hearth/protocol/ids'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { type Room, RoomProvider, useRoom } from '../../connection/use-room.ts'
import { TextsProvider } from '../../keys/use-texts.ts'
import { t } from '../../text/t.ts'
import { later } from '../../ui/later.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { getTabSeat } from '../arrival/tab-seat.ts'
import { lobby } from '../lobby/lazy.tsx'
import { DraftsProvider } from '../texts/drafts.tsx'
import { Refused, Replaced } from './AwayScreens.tsx'
import { NoSeat } from './NoSeat.tsx'
import { TheRoom } from './TheRoom.tsx'
import { useAnnouncements } from './use-announcements.ts'
import { WithoutScreen } from './WithoutScreen.tsx'
import { whichScreen } from './which-screen.ts'

/** Fetched by those alone who need it. */
const removed = later(() => import('../removed/RemovedScreen.tsx'), 'removed')
const RemovedScreen = removed.part((code) => code.default)
const LobbyScreen = lobby.part(
  (code) => code.LobbyScreen,
  () => <Connecting />,
  (notice, { own, shared }) => <WithoutScreen own={own} shared={shared} notice={notice} />,
)

export default function RoomScreen({ sessionId }: { sessionId: SessionId }) {
  const [seat] = useState(() => getTabSeat(sessionId))
  return seat ? <SeatedScreen seat={seat} /> : <NoSeat />
}

function SeatedScreen({ seat }: { seat: Seat }) {
  const room = useRoom(seat)
  useAnnouncements(room)
  return (
    <RoomProvider value={room}>
      <TextsProvider value={room.texts}>
        <DraftsProvider>
          <ChosenScreen room={room} seat={seat} />
        </DraftsProvider>
      </TextsProvider>
    </RoomProvider>
  )
}

function ChosenScreen({ room, seat }: { room: Room; seat: Seat }) {
  const screen = whichScreen(room.status, room.views)
  switch (screen.kind) {
    case 'connecting':
      return <Connecting />
    case 'replaced':
      return <Replaced />
    case 'removed':
      return <RemovedScreen seat={seat} />
    case 'no-seat':
      return <NoSeat />
    case 'refused':
      return <Refused code={screen.code} />
    case 'farewell':
      return <ToFarewell sessionId={seat.sessionId} />
    case 'over':
      return <ToFarewell sessionId={seat.sessionId} />
    case 'lobby':
      return <LobbyScreen own={screen.own} shared={room.views.shared} />
    case 'room':
      return (
        <TheRoom
          own={screen.own}
          shared={screen.shared}
          facilitation={room.views.facilitation}
          views={room.views}
        />
      )
  }
}

function Connecting() {
  usePageTitle(t('room.connecting'))
  return (
    <main>
      <h1 className="sr-only">{t('room.connecting')}</h1>
      <Waiting words={t('room.connecting')} />
    </main>
  )
}

/** The seat is kept until its person leaves there, or nothing of the session remains. */
/** What becomes of the seat is decided there: a ballot that was given out may still be cast. */
function ToFarewell({ sessionId }: { sessionId: SessionId }) {
  const [, navigate] = useLocation()
  useEffect(() => {
    navigate(`/s/${sessionId}/farewell`, { replace: true })
  }, [navigate, sessionId])
  return <Waiting words={t('room.goingToFarewell')} />
}
