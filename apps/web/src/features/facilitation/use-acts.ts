/** Several commands of one place: asked one by one, with one word about why the last was refused. */
import type { Command } from '@hearth/protocol/commands'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { CommandAnswer } from '@hearth/protocol/socket'
import { useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'

export interface Acts {
  /** The words about an earlier one go. */
  ask: (command: Command) => Promise<CommandAnswer>
  /** Some command of this type, about this person if one is named, is underway. */
  underway: (type: Command['type'], personId?: string) => boolean
  refused: RefusalCode | null
}

export function useActs(): Acts {
  const { send, pending } = useTheRoom()
  const [refused, setRefused] = useState<RefusalCode | null>(null)
  return {
    refused,
    underway: (type, personId) =>
      pending.some(
        (one) =>
          one.type === type &&
          (personId === undefined || ('personId' in one && one.personId === personId)),
      ),
    ask: async (command) => {
      setRefused(null)
      const answer = await send(command)
      if (!answer.ok) setRefused(answer.code)
      return answer
    },
  }
}
