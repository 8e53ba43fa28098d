/** /s/:id/farewell — for who holds a seat the close of the session; for everybody else thanks, what goes, what stays, whom to turn to. */
import '../../ui/rich.css'
import type { SessionId } from '@hearth/protocol/ids'
import { lazy, Suspense, useState } from 'react'
import { loadText, t } from '../../text/t.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { getTabSeat } from '../arrival/tab-seat.ts'
import { Forgotten } from './Forgotten.tsx'

/** Brings the connection to the room: fetched by those alone who come from it. */
const SeatedFarewell = lazy(async () => {
  const [screen] = await Promise.all([import('./SeatedFarewell.tsx'), loadText('room', 'help', 'closing')])
  return screen
})

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
  return (
    <Suspense fallback={<Waiting words={t('farewell.connecting')} />}>
      <SeatedFarewell seat={seat} onGone={setGoodbye} />
    </Suspense>
  )
}
