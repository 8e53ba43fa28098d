/** The room for a tab that knows who it is; for any other, how to get in. */
import type { SessionId } from '@hearth/protocol/ids'
import { useState } from 'react'
import RoomScreen from '../room/RoomScreen.tsx'
import { NoSeat } from './NoSeat.tsx'
import { getTabSeat } from './tab-seat.ts'

export default function RoomDoor({ sessionId }: { sessionId: SessionId }) {
  // Looked up once: while the room says goodbye it is still the room.
  const [seat] = useState(() => getTabSeat(sessionId))
  return seat === null ? <NoSeat /> : <RoomScreen sessionId={sessionId} />
}
