/** One reaction from one connection: counted, parsed, allowed by the room, passed on to the circle, and kept nowhere. */
import { type ReactionAnswer, reactionSchema } from '@hearth/protocol/socket'
import { requireAdmitted, requireReactions } from '@hearth/room/guards'
import type { Limits } from '../cluster/fabric.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { channelName } from './broadcast.ts'
import type { HearthSocket } from './hearth-server.ts'
import type { SendSignal } from './signals.ts'

export async function handleReaction(
  { rooms, limits, signal }: { rooms: Rooms; limits: Limits; signal: SendSignal },
  socket: HearthSocket,
  payload: unknown,
): Promise<ReactionAnswer> {
  const { sessionId, personId } = socket.data
  const retryAfterMs = await limits.take('reactions', personId)
  if (retryAfterMs !== null) return { ok: false, code: 'too-many-requests', retryAfterMs }
  const reaction = reactionSchema.safeParse(payload)
  if (!reaction.success) return { ok: false, code: 'bad-input' }
  const state = await rooms.state(sessionId)
  if (state === null) return { ok: false, code: 'session-over' }
  const person = state.people[personId]
  if (person === undefined) return { ok: false, code: 'not-known-here' }
  const admitted = requireAdmitted(person)
  if (!admitted.ok) return admitted
  const allowed = requireReactions(state)
  if (!allowed.ok) return allowed
  // Before the answer, behind which a volatile message to the same connection would be dropped.
  signal(channelName(sessionId, 'shared', personId), {
    event: 'reacted',
    reacted: { personId, reaction: reaction.data },
  })
  return { ok: true }
}
