/** One command from one connection: parse the whole envelope, take the actor from the connection, ask the room. */
import { commandEnvelopeSchema } from '@hearth/protocol/commands'
import { MAX_PACKET_BYTES } from '@hearth/protocol/limits'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { CommandAnswer } from '@hearth/protocol/socket'
import type { Limits } from '../cluster/fabric.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { HearthSocket } from './hearth-server.ts'

export async function handleCommand(
  { rooms, limits }: { rooms: Rooms; limits: Limits },
  socket: HearthSocket,
  payload: unknown,
  answer: (answer: CommandAnswer) => void,
): Promise<void> {
  const retryAfterMs = await limits.take('commands', socket.id)
  if (retryAfterMs !== null) return answer({ ok: false, code: 'too-many-requests', retryAfterMs })
  const fault = faultOfSize(payload)
  if (fault !== null) return answer({ ok: false, code: fault })
  const envelope = commandEnvelopeSchema.safeParse(payload)
  if (!envelope.success) return answer({ ok: false, code: 'bad-input' })
  const { sessionId, personId } = socket.data
  rooms.command(sessionId, personId, envelope.data.id, envelope.data.command, answer)
}

function faultOfSize(payload: unknown): RefusalCode | null {
  try {
    return Buffer.byteLength(JSON.stringify(payload) ?? '') > MAX_PACKET_BYTES ? 'too-large' : null
  } catch {
    // Nested too deeply to be written down, or not JSON at all.
    return 'bad-input'
  }
}
