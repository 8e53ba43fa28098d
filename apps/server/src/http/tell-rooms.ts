/** Tells the live rooms of a program whom to turn to at once, and who is on call. One that is not reached learns it when somebody next comes in. */
import type { SessionId } from '@hearth/protocol/ids'
import type { OfficeOfRoom } from '../rooms/rooms.ts'
import type { HttpDeps } from './deps.ts'
import { officeIn } from './office-of.ts'

/** Never fails: what the office wrote is stored by then. */
export async function tellRooms(deps: HttpDeps, programId: string): Promise<void> {
  const { store, log } = deps
  try {
    let told: number
    do {
      const support = await store.support.of(programId)
      for (const sessionId of await store.rooms.listLive()) {
        const session = await store.sessions.byId(sessionId)
        if (session?.programId === programId) await tell(deps, sessionId, officeIn(support))
      }
      told = support.revision
      // Two who write at once may tell in the wrong order: nobody stops before what was told is what is kept.
    } while ((await store.support.of(programId)).revision !== told)
  } catch (error) {
    log.error({ error }, 'telling rooms of new crisis contacts')
  }
}

async function tell(
  { rooms, log }: HttpDeps,
  sessionId: SessionId,
  { crisis, onCall }: OfficeOfRoom,
): Promise<void> {
  const told = await rooms.submit(sessionId, { type: 'setCrisisContacts', crisis, onCall })
  // A room that has ended meanwhile needs none.
  if (told.ok || told.code === 'not-found' || told.code === 'session-over') return
  log.error({ code: told.code }, 'a room was not told of new crisis contacts')
}
