/** From a sign-in to where somebody was before it, or else to their first page. This tab is that person from now on. */
import type { Me } from '@hearth/protocol/http/staff'
import type { StaffRole } from '@hearth/protocol/roles'
import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { setTabStaff } from '../../api/tab-staff.ts'
import { takeComeBack } from './come-back.ts'

/** Where each role is at home; the first one that somebody has counts. */
const HOMES: readonly { role: StaffRole; href: string }[] = [
  { role: 'facilitator', href: '/facilitate' },
  { role: 'office', href: '/office' },
  { role: 'admin', href: '/admin' },
  { role: 'advisor', href: '/facilitate' },
]

function homeOf(roles: readonly StaffRole[]): string {
  return HOMES.find((home) => roles.includes(home.role))?.href ?? '/'
}

export function useEnterHome(): (me: Me) => void {
  const [, navigate] = useLocation()
  return useCallback(
    (me: Me) => {
      setTabStaff(me.staffId)
      navigate(takeComeBack() ?? homeOf(me.roles), { replace: true })
    },
    [navigate],
  )
}
