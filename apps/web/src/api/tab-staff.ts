/** Which member of staff this tab is, when several are signed in on one browser. */
import type { StaffId } from '@hearth/protocol/ids'

const KEY = 'hearth-staff'

export const getTabStaff = (): StaffId | null => sessionStorage.getItem(KEY)
export const setTabStaff = (staffId: StaffId): void => sessionStorage.setItem(KEY, staffId)
export const clearTabStaff = (): void => sessionStorage.removeItem(KEY)
