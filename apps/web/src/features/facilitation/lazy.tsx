/** The facilitator's part of the room, fetched with its words when somebody who leads is there. Learners never fetch it. */
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { loadText, t } from '../../text/t.ts'
import { Waiting } from '../../ui/Waiting.tsx'

const fetchPart = async () => {
  const [part] = await Promise.all([
    import('./facilitation.ts'),
    loadText('facilitation', 'referral', 'results'),
  ])
  return part
}

type FacilitationPart = Awaited<ReturnType<typeof fetchPart>>

/** `meanwhile`: what stands there while it is fetched. */
function later<Props extends object>(
  choose: (part: FacilitationPart) => ComponentType<Props>,
  meanwhile: () => ReactNode = () => <Waiting words={t('common.loading')} />,
) {
  const Late = lazy(async () => ({ default: choose(await fetchPart()) }))
  return (props: Props) => (
    <Suspense fallback={meanwhile()}>
      <Late {...props} />
    </Suspense>
  )
}

/** A nudge is there only when there is something to say. */
const nothing = () => null

export const StartSession = later((part) => part.StartSession)
export const EndSession = later((part) => part.EndSession)
export const FacilitationPanel = later((part) => part.FacilitationPanel)
export const LobbyNudge = later((part) => part.LobbyNudge, nothing)
export const HelpNudge = later((part) => part.HelpNudge, nothing)
