/** The facilitator's part of the room, fetched with its words when somebody who leads is there. Learners never fetch it. */
import { type ComponentType, lazy, Suspense } from 'react'
import { loadText, t } from '../../text/t.ts'
import { Waiting } from '../../ui/Waiting.tsx'

const fetchPart = async () => {
  const [part] = await Promise.all([import('./facilitation.ts'), loadText('facilitation')])
  return part
}

type FacilitationPart = Awaited<ReturnType<typeof fetchPart>>

function later<Props extends object>(choose: (part: FacilitationPart) => ComponentType<Props>) {
  const Late = lazy(async () => ({ default: choose(await fetchPart()) }))
  return (props: Props) => (
    <Suspense fallback={<Waiting words={t('common.loading')} />}>
      <Late {...props} />
    </Suspense>
  )
}

export const StartSession = later((part) => part.StartSession)
export const EndSession = later((part) => part.EndSession)
export const FacilitationPanel = later((part) => part.FacilitationPanel)
export const LobbyNudge = later((part) => part.LobbyNudge)
