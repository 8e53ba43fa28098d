/** The room for React: one connection per seat, the latest views, and commands with `pending`. Decides nothing. */
import type { Command } from '@hearth/protocol/commands'
import type { Seat } from '@hearth/protocol/http/invitations'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { Reaction } from '@hearth/protocol/roles'
import type { CommandAnswer, Reacted, ReactionAnswer } from '@hearth/protocol/socket'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { confidantsOn } from '../keys/known-keys.ts'
import { noTexts } from '../keys/use-texts.ts'
import type { Views } from './held-views.ts'
import { type OpenSeat, openSeat, type SealedSnapshot } from './open-seat.ts'
import type { ConnectionSnapshot } from './room-connection.ts'

/** What screens know of the room, and the one way to ask something of it. */
export interface Room extends ConnectionSnapshot, SealedSnapshot {
  send(command: Command): Promise<CommandAnswer>
  /** Without words, to everybody in the circle. */
  react(reaction: Reaction): Promise<ReactionAnswer>
  onReacted(listener: (one: Reacted) => void): () => void
  /** After `replaced`: this device takes the seat back. */
  takeOver(): void
  /** Ends the connection for good, after leaving. */
  close(): void
}

const before: ConnectionSnapshot = {
  status: { kind: 'connecting' },
  views: {},
  clockOffset: 0,
  pending: [],
  spoken: new Map(),
}
const never = () => () => {}
const cannotOpen: ConnectionSnapshot = { ...before, status: { kind: 'refused', code: 'unexpected' } }
const nothingSealed: SealedSnapshot = { keys: new Map(), sending: null, texts: noTexts }

/** Connects while the component is shown. A command sent before the connection exists is refused as unavailable. */
export function useRoom({ sessionId, personId }: Seat): Room {
  const [seat, setSeat] = useState<OpenSeat | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let over = false
    const opening = openSeat({ sessionId, personId })
    opening.then(
      (opened) => !over && setSeat(opened),
      () => !over && setFailed(true),
    )
    return () => {
      over = true
      opening.then(
        (opened) => opened.close(),
        () => {
          // There is nothing to close.
        },
      )
    }
  }, [sessionId, personId])
  const connection = seat?.connection ?? null
  const snapshot = useSyncExternalStore(
    connection?.subscribe ?? never,
    connection?.snapshot ?? (() => (failed ? cannotOpen : before)),
  )
  const sealed = useSyncExternalStore(seat?.subscribe ?? never, seat?.sealed ?? (() => nothingSealed))
  const send = useCallback(
    (command: Command): Promise<CommandAnswer> =>
      connection?.send(command) ?? Promise.resolve({ ok: false, code: 'temporarily-unavailable' }),
    [connection],
  )
  const react = useCallback(
    (reaction: Reaction): Promise<ReactionAnswer> =>
      connection?.react(reaction) ?? Promise.resolve({ ok: false, code: 'temporarily-unavailable' }),
    [connection],
  )
  const onReacted = useCallback(
    (listener: (one: Reacted) => void) => connection?.onReacted(listener) ?? (() => {}),
    [connection],
  )
  const takeOver = useCallback(() => connection?.takeOver(), [connection])
  const close = useCallback(() => seat?.close(), [seat])
  return {
    ...snapshot,
    views: useTrueConfidants(snapshot.views),
    ...sealed,
    send,
    react,
    onReacted,
    takeOver,
    close,
  }
}

/** Private text is offered to nobody who is not on the screen as just that. */
function useTrueConfidants(views: Views): Views {
  return useMemo(() => {
    const { own, shared } = views
    if (own === undefined || shared === undefined) return views
    return { ...views, own: { ...own, help: { ...own.help, goesTo: confidantsOn(own.help.goesTo, shared) } } }
  }, [views])
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

function subjectOf(command: Command): string | null | undefined {
  if ('personId' in command) return command.personId
  return 'helpId' in command ? command.helpId : undefined
}
