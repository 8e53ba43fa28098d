/** The staff store in SQL. */
import { LEADING_ROLES } from '@hearth/protocol/roles'
import { and, arrayOverlaps, asc, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { StaffRecord, StaffStore } from '../staff-store.ts'
import type { Database, Db } from './database.ts'
import { groups, programs, staff } from './schema.ts'
import { sqlSignIns } from './sign-ins.ts'

/** What a first program is called when only its first member of staff was named. */
const FIRST_PROGRAM = 'Peer support'

export function sqlStaffStore(database: Database): StaffStore {
  const { run, transact } = database
  return {
    ...sqlSignIns(database),

    byId: (staffId) => run((db) => one(db, eq(staff.id, staffId))),

    byEmail: (email) => run((db) => one(db, eq(staff.email, email))),

    leadingBeside: (staffId) =>
      run(async (db) => {
        const beside = await one(db, eq(staff.id, staffId))
        if (!beside) return []
        return db
          .select({ staffId: staff.id, name: staff.name, roles: staff.roles })
          .from(staff)
          .where(
            and(
              eq(staff.programId, beside.programId),
              ne(staff.id, staffId),
              arrayOverlaps(staff.roles, [...LEADING_ROLES]),
            ),
          )
          .orderBy(asc(staff.name), asc(staff.id))
      }),

    ensure: ({ id, email, name, role, programId }) =>
      transact(async (tx) => {
        const program = await programFor(tx, programId)
        await tx
          .insert(staff)
          .values({ id, email, name, programId: program, roles: [role] })
          .onConflictDoUpdate({
            target: staff.email,
            set: {
              roles: sql`case when ${role} = any(${staff.roles}) then ${staff.roles} else array_append(${staff.roles}, ${role}) end`,
            },
          })
        const ensured = await one(tx, eq(staff.email, email))
        if (!ensured) throw new Error('Staff just written cannot be read')
        return ensured
      }),

    ensureProgram: ({ id, name }) =>
      transact(async (tx) => {
        await tx.insert(programs).values({ id, name }).onConflictDoNothing()
        return (await firstProgram(tx)) ?? { id, name }
      }),

    ensureGroup: ({ id, programId, name }) =>
      transact(async (tx) => {
        await tx
          .insert(groups)
          .values({ id, programId, name })
          .onConflictDoNothing({ target: [groups.programId, groups.name] })
        const [group] = await tx
          .select({ id: groups.id })
          .from(groups)
          .where(and(eq(groups.programId, programId), eq(groups.name, name)))
        return group?.id ?? id
      }),
  }
}

async function one(db: Db, condition: SQL): Promise<StaffRecord | null> {
  const [found] = await db
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      roles: staff.roles,
      programId: programs.id,
      programName: programs.name,
    })
    .from(staff)
    .innerJoin(programs, eq(programs.id, staff.programId))
    .where(condition)
  return found ?? null
}

async function firstProgram(db: Db): Promise<{ id: string; name: string } | undefined> {
  const { id, name } = programs
  const [first] = await db.select({ id, name }).from(programs).orderBy(asc(programs.position)).limit(1)
  return first
}

/** The program asked for if it is there, else the first, else a new one. */
async function programFor(tx: Db, programId: string): Promise<string> {
  if ((await tx.$count(programs, eq(programs.id, programId))) > 0) return programId
  const first = await firstProgram(tx)
  if (first) return first.id
  await tx.insert(programs).values({ id: programId, name: FIRST_PROGRAM }).onConflictDoNothing()
  return programId
}
