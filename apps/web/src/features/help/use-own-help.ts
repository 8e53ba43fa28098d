/** One's own requests for help for a screen: what there is, asking, and the sheet where both stand. */
import type { HelpKind } from '@hearth/protocol/help'
import type { HelpId, TextId } from '@hearth/protocol/ids'
import type { OwnView, PrivateText } from '@hearth/protocol/own-view'
import type { CommandAnswer } from '@hearth/protocol/socket'
import { requireLearner } from '@hearth/room/guards'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTheRoom } from '../../connection/use-room.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { OWN_DRAFT, useDraft } from '../texts/drafts.tsx'
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
  ask: (kind: HelpKind) => Promise<CommandAnswer>
  /** The newest word of those who lead, while it has not been opened here. */
  news: PrivateText | null
  /** What was written has not been taken. */
  unsent: boolean
  /** The sheet was opened from news: reading goes on at the conversation. */
  toTexts: boolean
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
  const [read, setRead] = useState<TextId | null>(null)
  const [toTexts, setToTexts] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const newest = newestOf(own)
  const news = newest === null || newest.id === read || newest.from === own.personId || isOpen ? null : newest
  const unsent = useDraft(OWN_DRAFT).refused !== null && !isOpen
  useTellNews(news, unsent)

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
      // What is open, or on its way, is there already.
      if (!canAsk(entries.find((entry) => entry.kind === kind))) return { ok: true, seen: {} }
      setAsking((before) => ({ ...before, [kind]: null }))
      const answer = await room.send({ type: 'askForHelp', kind })
      setAsking(({ [kind]: _asked, ...others }) => (answer.ok ? others : { ...others, [kind]: answer.code }))
      return answer
    },
    news,
    unsent,
    toTexts,
    putAway: () => {
      button.current?.focus()
      setFollowed([])
      setRead(newest?.id ?? null)
      setAsking(onTheirWay)
    },
    isOpen,
    open: () => {
      button.current?.focus({ preventScroll: true })
      setToTexts(news !== null || unsent)
      setOpen(true)
    },
    close: () => {
      setOpen(false)
      setFollowed([])
      setRead(newest?.id ?? null)
    },
    button,
  }
}

const newestOf = ({ texts, personId }: OwnView): PrivateText | null =>
  texts
    .filter(({ thread }) => thread === personId)
    .reduce<PrivateText | null>((latest, text) => (latest && latest.at > text.at ? latest : text), null)

/** While the sheet is closed; in it they are read out as they come. */
function useTellNews(news: PrivateText | null, unsent: boolean) {
  const [id, name] = [news?.id, news?.name]
  useEffect(() => {
    if (id !== undefined && name !== undefined) announce(t('help.wrote', { name }))
  }, [id, name])
  useEffect(() => {
    if (unsent) announce(t('help.textNotSent'))
  }, [unsent])
}
