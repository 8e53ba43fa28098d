/** One's own requests for help for a screen: what there is, asking, and the sheet where both stand. */
import type { HelpKind } from '@hearth/protocol/help'
import type { HelpId } from '@hearth/protocol/ids'
import type { OwnView } from '@hearth/protocol/room-view'
import { requireLearner } from '@hearth/room/guards'
import { type RefObject, useRef, useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { type Asking, canAsk, type Entry, entriesOf, isLive, isOpen as isRequestOpen } from './own-help.ts'

export interface OwnHelpDesk {
  own: OwnView
  /** Help is for learners. */
  available: boolean
  /** What is asked now arrives now. */
  online: boolean
  entries: Entry[]
  /** What the line tells of: live ones, and those that ended before this screen's eyes, until put away. */
  told: Entry[]
  ask: (kind: HelpKind) => void
  /** Put away what is told of these that have ended. */
  putAway: () => void
  isOpen: boolean
  /** From the line too the focus comes back to the button: the line may be gone by then. */
  open: () => void
  close: () => void
  button: RefObject<HTMLButtonElement | null>
}

/** Without what was refused: that has been read. */
const onTheirWay = (asking: Asking): Asking =>
  Object.fromEntries(Object.entries(asking).filter(([, refused]) => refused === null))

export function useOwnHelp(own: OwnView): OwnHelpDesk {
  const room = useTheRoom()
  const [asking, setAsking] = useState<Asking>({})
  const [followed, setFollowed] = useState<readonly HelpId[]>([])
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  const underway = room.pending.flatMap((command) => (command.type === 'askForHelp' ? [command.kind] : []))
  const entries = entriesOf(own, asking, underway)
  const fresh = own.help.requests
    .filter((request) => isRequestOpen(request) && !followed.includes(request.id))
    .map(({ id }) => id)
  if (fresh.length > 0) setFollowed([...followed, ...fresh])

  return {
    own,
    available: requireLearner(own).ok,
    online: room.status.kind === 'connected',
    entries,
    told: entries.filter((entry) => isLive(entry) || followed.includes(entry.request?.id ?? '')),
    ask: async (kind) => {
      if (!canAsk(entries.find((entry) => entry.kind === kind))) return
      setAsking((before) => ({ ...before, [kind]: null }))
      const answer = await room.send({ type: 'askForHelp', kind })
      setAsking(({ [kind]: _asked, ...others }) => (answer.ok ? others : { ...others, [kind]: answer.code }))
    },
    putAway: () => {
      button.current?.focus()
      setFollowed([])
      setAsking(onTheirWay)
    },
    isOpen,
    open: () => {
      button.current?.focus({ preventScroll: true })
      setOpen(true)
    },
    close: () => {
      setOpen(false)
      setFollowed([])
    },
    button,
  }
}
