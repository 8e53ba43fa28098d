/** Which parts of Hearth are offered to whom. An offer only: the server says what each may do. */
import { LEADING_ROLES, type StaffRole } from '@hearth/protocol/roles'

const PARTS = [
  { href: '/facilitate', key: 'planning.navSessions', for: LEADING_ROLES },
  { href: '/office', key: 'planning.navOffice', for: ['office'] },
  { href: '/admin', key: 'planning.navAdmin', for: ['admin'] },
] as const satisfies readonly { href: string; key: string; for: readonly StaffRole[] }[]

export function partsOf(roles: readonly StaffRole[]) {
  return PARTS.filter((part) => part.for.some((role) => roles.includes(role)))
}

/** Is offered to plan sessions. */
export const mayPlan = (roles: readonly StaffRole[]): boolean => roles.includes('facilitator')
