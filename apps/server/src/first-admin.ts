/** Makes sure that a mail address named in the settings belongs to a program admin. */
import { randomId } from './random-id.ts'
import type { StaffStore } from './store/staff-store.ts'

/** Somebody who is known already keeps their name, program and other roles. */
export async function ensureAdmin(staff: StaffStore, email: string): Promise<void> {
  const name = email.slice(0, email.indexOf('@'))
  await staff.ensure({ id: randomId(), email, name, role: 'admin', programId: randomId() })
}
