/** /s/:id/farewell — for who holds a seat the close of the session; for everybody else thanks, what goes, what stays, whom to turn to. */
import '../../ui/rich.css'
import type { SessionId } from '@hearth/protocol/ids'
import { useState } from 'react'
import { t } from '../../text/t.ts'
import { later } from '../../ui/later.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { getTabSeat } from '../arrival/tab-seat.ts'
import { Forgotten } from './Forgotten.tsx'

/** Brings the connection to the room: fetched by those alone who come from it. */
const seated = later(() => import('./SeatedFarewell.tsx'), 'room', 'turns', 'help', 'closing')
const SeatedFarewell = seated.part(
  (code) => code.default,
  () => <Waiting words={t('farewell.connecting')} />,
)

/** How somebody came to have no seat any more. */
export interface Goodbye {
  /** Their answers to the poll are in. */
  answered: boolean
  /** The session has ended over a request for help of theirs. */
  unheard: boolean
}

export default function FarewellScreen({ sessionId }: { sessionId: SessionId }) {
  const [seat] = useState(() => getTabSeat(sessionId))
  const [goodbye, setGoodbye] = useState<Goodbye | null>(null)
  if (seat === null || goodbye !== null) return <Forgotten sessionId={sessionId} goodbye={goodbye} />
  return <SeatedFarewell seat={seat} onGone={setGoodbye} />
}
