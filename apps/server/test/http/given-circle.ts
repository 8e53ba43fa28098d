/** A circle that tests of removal, lock and support start from: live, Fay leads, Ana and Ben are in, all connected. */
import type { Command } from '@hearth/protocol/commands'
import { asks, connect } from '../rooms/asks.ts'
import { arrive, attend, givenProgram, givenSession, signIn } from './given.ts'
import type { OpenHearth } from './open-hearth.ts'

export async function givenCircle(hearth: OpenHearth) {
  const program = await givenProgram(hearth)
  const session = await givenSession(hearth, program)
  const fay = await signIn(hearth, hearth.browser(), program.fay)
  const leading = await attend(fay, session)
  const [ana, ben] = [hearth.browser(), hearth.browser()]
  const seats = { ana: await arrive(ana, session, 'Ana'), ben: await arrive(ben, session, 'Ben') }
  const asFay = (command: Command) => asks(hearth.rooms, session.id, leading.personId, command)
  for (const { personId } of [leading, seats.ana, seats.ben]) {
    await connect(hearth.rooms, session.id, personId)
  }
  await asFay({ type: 'admitEveryone' })
  await asFay({ type: 'startSession' })
  return {
    program,
    session,
    fay,
    leading,
    ana,
    ben,
    seats,
    asFay,
    /** Ends Ana's part. */
    removeAna: () => asFay({ type: 'remove', personId: seats.ana.personId }),
    end: async () => {
      await asFay({ type: 'closeSession' })
      await asFay({ type: 'endSession' })
    },
    link: `/api/invitations/${session.invitationCode}`,
    room: `/api/rooms/${session.id}`,
  }
}
