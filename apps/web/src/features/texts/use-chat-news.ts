/** Whether there is something in the chat that this page has not shown: for a dot without a number, and a word to listeners. */
import type { TextId } from '@hearth/protocol/ids'
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedView } from '@hearth/protocol/room-view'
import { useEffect, useRef, useState } from 'react'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'

/** `isShown`: the chat is open before its reader's eyes. */
export function useChatNews({ chat, people }: SharedView, own: OwnView, isShown: boolean): boolean {
  const newest = chat.texts.findLast(({ from }) => from !== own.personId)
  const id = newest?.id ?? null
  // What was written before this page was opened is no news; that one may write now is.
  const [seen, setSeen] = useState<{ id: TextId | null; open: boolean }>({ id, open: false })
  if ((isShown || !chat.open) && seen.open !== chat.open) setSeen({ ...seen, open: chat.open })
  else if (isShown && seen.id !== id) setSeen({ ...seen, id })
  const unread = id !== null && seen.id !== id && !isShown

  const name = people.find((person) => person.id === newest?.from)?.name
  useEffect(() => {
    if (unread && id !== null && name !== undefined) announce(t('room.saidChat', { name }))
  }, [unread, id, name])
  const wasOpen = useRef(chat.open)
  useEffect(() => {
    if (wasOpen.current !== chat.open) announce(t(chat.open ? 'room.saidChatOpen' : 'room.saidChatClosed'))
    wasOpen.current = chat.open
  }, [chat.open])

  return unread || (chat.open && !seen.open && !isShown)
}
