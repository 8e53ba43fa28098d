/** Which screen somebody sees, by connection and views. Pure; who may is asked of the guards. */

import type { OwnView } from '@hearth/protocol/own-view'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { SharedView } from '@hearth/protocol/room-view'
import { requireAdmitted, requireFacilitation, requirePhase } from '@hearth/room/guards'
import type { Views } from '../../connection/held-views.ts'
import type { ConnectionStatus } from '../../connection/room-connection.ts'

export type WhichScreen =
  | { kind: 'connecting' }
  | { kind: 'replaced' }
  | { kind: 'no-seat' }
  /** A facilitator has ended this person's part. */
  | { kind: 'removed' }
  | { kind: 'refused'; code: RefusalCode }
  /** The session closes for this person. */
  | { kind: 'farewell'; own: OwnView }
  /** Nothing of the session remains. */
  | { kind: 'over' }
  | { kind: 'lobby'; own: OwnView }
  | { kind: 'room'; own: OwnView; shared: SharedView }

export function whichScreen(status: ConnectionStatus, { own, shared }: Views): WhichScreen {
  if (status.kind === 'replaced') return { kind: 'replaced' }
  if (status.kind === 'refused') return whenRefused(status.code)
  if (!own) return { kind: 'connecting' }
  if (own.phase === 'ended') return { kind: 'over' }
  const leads = requireFacilitation(own).ok
  if (own.phase === 'closing' && !leads) return { kind: 'farewell', own }
  if (!requireAdmitted(own).ok) return { kind: 'lobby', own }
  // Those who are in but do not lead wait for the start, until both views have come that show it.
  const begun = requirePhase(own, 'live').ok && (!shared || requirePhase(shared, 'live').ok)
  if (!leads && !begun) return { kind: 'lobby', own }
  // What those who lead see besides comes before it, or, to who is made a facilitator, right after: the room stays meanwhile.
  if (!shared) return { kind: 'connecting' }
  return { kind: 'room', own, shared }
}

function whenRefused(code: RefusalCode): WhichScreen {
  if (code === 'session-over') return { kind: 'over' }
  if (code === 'removed') return { kind: 'removed' }
  return code === 'not-known-here' ? { kind: 'no-seat' } : { kind: 'refused', code }
}
