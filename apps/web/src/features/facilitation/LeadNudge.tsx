/** Tells those who lead, aloud and while the panel is closed on screen too, of what waits for them in turns and in the guide. */
import type { FacilitationView } from '@hearth/protocol/facilitation-view'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { ClosingRound, useClosingRound, useTellClosingRound } from '../guide/ClosingRound.tsx'
import { NotBegun, useTellUnbegun, useUnbegun } from './NotBegun.tsx'

export interface LeadNudgeProps {
  shared: SharedView
  facilitation: FacilitationView
  own: OwnView
  /** Then both stand there. */
  panelOpen: boolean
}

export function LeadNudge({ shared, facilitation, own, panelOpen }: LeadNudgeProps) {
  const { guide } = facilitation
  const unbegun = useUnbegun(shared, facilitation, own)
  const due = useClosingRound(shared, guide, own)
  useTellUnbegun(unbegun)
  useTellClosingRound(due)
  if (panelOpen) return null
  return (
    <>
      {unbegun && <NotBegun person={unbegun} turn={shared.turn} />}
      {due && <ClosingRound due={due} seen={guide?.at ?? null} />}
    </>
  )
}
