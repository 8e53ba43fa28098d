/** /api/sign-in-requests, /api/sign-ins, /api/me, /api/staff — staff, by mailed link. A tab may name who it is in `Hearth-Staff`. */
import { z } from 'zod'
import { idSchema, type StaffId } from '../ids.ts'
import type { LeadingRole, StaffRole } from '../roles.ts'
import { emailSchema } from '../text.ts'

/** Request header by which a tab says which of this browser's signed-in staff it is; without it, who signed in last. */
export const STAFF_HEADER = 'hearth-staff'

/** POST /api/sign-in-requests: always answered 202, whether or not the address is known. */
export interface SignInRequest {
  email: string
}

export const signInRequestSchema: z.ZodType<SignInRequest> = z.strictObject({ email: emailSchema })

/** POST /api/sign-ins: by the mailed link's token, or by address and the six digits beside it. */
export type SignIn = { token: string } | { email: string; digits: string }

export const signInSchema: z.ZodType<SignIn> = z.union([
  z.strictObject({ token: idSchema }),
  z.strictObject({ email: emailSchema, digits: z.string().regex(/^\d{6}$/) }),
])

/** GET /api/me, and the answer to a sign-in. */
export interface Me {
  staffId: StaffId
  name: string
  email: string
  roles: StaffRole[]
  programName: string
}

/** GET /api/staff: who in the program may be chosen as a co-facilitator, with what each of them is. */
export interface StaffList {
  staff: { staffId: StaffId; name: string; roles: LeadingRole[] }[]
}

/** DELETE /api/sign-ins/current signs out, and gives up seats of running sessions. */
