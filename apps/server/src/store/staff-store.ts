/** Port: the program's staff, and how they sign in. Tokens and digits are kept as SHA-256 hashes only. */
import type { StaffId } from '@hearth/protocol/ids'
import type { StaffRole } from '@hearth/protocol/roles'

export interface StaffRecord {
  id: StaffId
  name: string
  email: string
  roles: StaffRole[]
  programId: string
  programName: string
}

export interface SignInRequestRecord {
  staffId: StaffId
  tokenHash: string
  digitsHash: string
  expiresAt: number
}

export interface StaffStore {
  byId(staffId: StaffId): Promise<StaffRecord | null>
  byEmail(email: string): Promise<StaffRecord | null>
  /** Who of the same program may lead a session (LEADING_ROLES), by name, with all they are. */
  leadingBeside(staffId: StaffId): Promise<{ staffId: StaffId; name: string; roles: StaffRole[] }[]>
  /** Creates the person (and a first program, if there is none) or adds the role to the one there is. */
  ensure(staff: {
    id: StaffId
    email: string
    name: string
    role: StaffRole
    programId: string
  }): Promise<StaffRecord>
  /** Creates the program if it is not there, with this id. Answers the first program there is. */
  ensureProgram(program: { id: string; name: string }): Promise<{ id: string; name: string }>
  /** Creates the group in the program if there is none of that name; answers its id. */
  ensureGroup(group: { id: string; programId: string; name: string }): Promise<string>

  /** Older requests of the same person stay open: somebody else may have made this one. Only the digits of the newest count. */
  requestSignIn(request: SignInRequestRecord): Promise<void>
  /** Spends the request that has this token, once. null: unknown, spent or expired. */
  spendToken(tokenHash: string, now: number): Promise<StaffId | null>
  /**
   * Spends the newest request of this mail address if the digits match. null: they do not, or there is none. After five wrong
   * tries the digits are void, and the link still works. Known and unknown addresses cost the same.
   */
  spendDigits(email: string, digitsHash: string, now: number): Promise<StaffId | null>
}
