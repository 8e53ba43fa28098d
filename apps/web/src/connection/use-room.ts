/** The room for React: one connection per seat, the latest views, and commands with `pending`. Decides nothing. */
import type { Command } from '@hearth/protocol/commands'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { CommandAnswer, Handshake } from '@hearth/protocol/socket'
import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { type ConnectionSnapshot, connectRoom, type RoomConnection } from './room-connection.ts'

/** What screens know of the room, and the one way to ask something of it. */
export interface Room extends ConnectionSnapshot {
  send(command: Command): Promise<CommandAnswer>
  /** After `replaced`: this device takes the seat back. */
  takeOver(): void
  /** Ends the connection for good, after leaving. */
  close(): void
}

const before: ConnectionSnapshot = { status: { kind: 'connecting' }, views: {}, clockOffset: 0, pending: [] }
const never = () => () => {}

/** Connects while the component is shown. A command sent before the connection exists is refused as unavailable. */
export function useRoom({ sessionId, personId }: Handshake): Room {
  const [connection, setConnection] = useState<RoomConnection | null>(null)
  useEffect(() => {
    const opened = connectRoom({ sessionId, personId })
    setConnection(opened)
    return () => opened.close()
  }, [sessionId, personId])
  const snapshot = useSyncExternalStore(
    connection?.subscribe ?? never,
    connection?.snapshot ?? (() => before),
  )
  const send = useCallback(
    (command: Command): Promise<CommandAnswer> =>
      connection?.send(command) ?? Promise.resolve({ ok: false, code: 'temporarily-unavailable' }),
    [connection],
  )
  const takeOver = useCallback(() => connection?.takeOver(), [connection])
  const close = useCallback(() => connection?.close(), [connection])
  return { ...snapshot, send, takeOver, close }
}

const RoomContext = createContext<Room | null>(null)
export const RoomProvider = RoomContext.Provider

/** The room around this component. */
export function useTheRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('No RoomProvider around this component')
  return room
}

export interface CommandControl {
  run(): Promise<CommandAnswer>
  /** From the click until the views show the effect. */
  pending: boolean
  /** Why the last try was refused; null while trying and after success. */
  refused: RefusalCode | null
}

/** One button's command. Two of the same command are never underway at once. */
export function useCommand(command: Command): CommandControl {
  const room = useTheRoom()
  const [refused, setRefused] = useState<RefusalCode | null>(null)
  const pending = room.pending.some((other) => sameCommand(other, command))
  return {
    pending,
    refused,
    run: async () => {
      setRefused(null)
      const answer = await room.send(command)
      if (!answer.ok) setRefused(answer.code)
      return answer
    },
  }
}

/** Of the same kind, about the same person, the same request for help. */
function sameCommand(one: Command, other: Command): boolean {
  return one.type === other.type && subjectOf(one) === subjectOf(other)
}

function subjectOf(command: Command): string | undefined {
  if ('personId' in command) return command.personId
  return 'helpId' in command ? command.helpId : undefined
}
