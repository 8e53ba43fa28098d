/** The close of a session for who still holds a seat in it: the poll, then the farewell. Whom the session does not close for goes back to the room. */
import type { Seat } from '@hearth/protocol/http/invitations'
import type { SessionId } from '@hearth/protocol/ids'
import { requireVoter } from '@hearth/room/guards'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation } from 'wouter'
import { type Room, RoomProvider, useRoom } from '../../connection/use-room.ts'
import { TextsProvider } from '../../keys/use-texts.ts'
import { t } from '../../text/t.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { Poll } from '../closing/Poll.tsx'
import { useBallot } from '../closing/use-ballot.ts'
import { isOpen } from '../help/own-help.ts'
import { Refused, Replaced } from '../room/AwayScreens.tsx'
import { useAnnouncements } from '../room/use-announcements.ts'
import { whichScreen } from '../room/which-screen.ts'
import { DraftsProvider } from '../texts/drafts.tsx'
import { Closing } from './Closing.tsx'
import { FarewellHelp } from './FarewellHelp.tsx'
import type { Goodbye } from './FarewellScreen.tsx'
import { Thanks } from './Thanks.tsx'

export interface SeatedFarewellProps {
  seat: Seat
  /** They have left, or nothing of the session remains: the seat can be let go of. */
  onGone: (goodbye: Goodbye) => void
}

export default function SeatedFarewell(props: SeatedFarewellProps) {
  const room = useRoom(props.seat)
  useAnnouncements(room)
  return (
    <RoomProvider value={room}>
      <TextsProvider value={room.texts}>
        <DraftsProvider>
          <Chosen room={room} {...props} />
        </DraftsProvider>
      </TextsProvider>
    </RoomProvider>
  )
}

function Chosen({ room, seat, onGone }: SeatedFarewellProps & { room: Room }) {
  const screen = whichScreen(room.status, room.views)
  const own = screen.kind === 'farewell' ? screen.own : null
  const mayVote = own !== null && requireVoter(own, own).ok
  const control = useBallot(seat, mayVote)
  const answered = control.ballot?.kind === 'answered'
  // The end takes the views away: what was open when they were last seen.
  const unheard = useRef(false)
  if (own !== null) unheard.current = own.help.requests.some(isOpen)

  switch (screen.kind) {
    case 'connecting':
      return <Connecting />
    case 'replaced':
      return <Replaced />
    case 'refused':
      return <Refused code={screen.code} />
    case 'removed':
    case 'lobby':
    case 'room':
      return <ToRoom sessionId={seat.sessionId} />
    case 'farewell':
    case 'over':
    case 'no-seat': {
      const polls = isPollOpen(control, mayVote, screen.kind === 'over')
      if (own === null && !polls) {
        return <Gone onGone={() => onGone({ answered, unheard: unheard.current })} />
      }
      return (
        <Page
          title={t(polls ? 'closing.title' : 'farewell.title')}
          width="text"
          heading={polls ? null : <Thanks />}
          aside={own && <FarewellHelp own={own} />}
        >
          {own && room.status.kind === 'reconnecting' && (
            <Notice tone="info">{t('room.reconnecting')}</Notice>
          )}
          {polls ? (
            <Poll control={control} />
          ) : (
            own && (
              <Closing own={own} answered={answered} onLeft={() => onGone({ answered, unheard: false })} />
            )
          )}
        </Page>
      )
    }
  }
}

/** A ballot that was given out before the end can be cast for a while after it: an open poll stays. */
function isPollOpen({ ballot }: ReturnType<typeof useBallot>, mayVote: boolean, over: boolean): boolean {
  if (ballot !== null && ballot.kind !== 'begun') return false
  return mayVote || (over && ballot?.given === true)
}

function ToRoom({ sessionId }: { sessionId: SessionId }) {
  const [, navigate] = useLocation()
  useEffect(() => navigate(`/s/${sessionId}`, { replace: true }), [navigate, sessionId])
  return <Waiting words={t('room.connecting')} />
}

function Gone({ onGone }: { onGone: () => void }) {
  const tell = useEffectEvent(onGone)
  useEffect(() => tell(), [])
  return <Connecting />
}

function Connecting() {
  usePageTitle(t('farewell.connecting'))
  return (
    <main>
      <h1 className="sr-only">{t('farewell.connecting')}</h1>
      <Waiting words={t('farewell.connecting')} />
    </main>
  )
}
