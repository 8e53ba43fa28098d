/** As what one of the program's staff comes in. */
import type { StaffId } from '@hearth/protocol/ids'
import type { Refusal } from '@hearth/protocol/refusals'
import type { Role, StaffRole } from '@hearth/protocol/roles'
import { refuse } from './decision.ts'
import { requireScheduledFacilitator } from './guards.ts'

/** As what one of the program's staff takes part: to lead only who is scheduled. `cameAs`: when they do not lead. */
export const entranceOf = (
  plan: { facilitators: readonly { staffId: StaffId }[] },
  staff: { id: StaffId; roles: readonly StaffRole[] },
): { ok: true; role: Role; cameAs: Role } | Refusal => {
  const cameAs = staff.roles.includes('advisor') ? 'advisor' : 'learner'
  if (requireScheduledFacilitator(plan, staff.id).ok) return { ok: true, role: 'facilitator', cameAs }
  return cameAs === 'advisor' || staff.roles.includes('facilitator')
    ? { ok: true, role: cameAs, cameAs }
    : refuse('not-allowed')
}
