/** What stands beside the circle: a column on wide screens, a sheet on others. Holds the list of people, and more for those who lead. */
import { requirePhase } from '@hearth/room/guards'
import type { Ref } from 'react'
import type { Views } from '../../connection/held-views.ts'
import { t } from '../../text/t.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { FacilitationPanel } from '../facilitation/lazy.tsx'
import { PeopleList } from '../people/PeopleList.tsx'
import { hasChat } from '../texts/has-chat.ts'
import { Chat } from '../texts/lazy.tsx'
import { Queue } from '../turns/Queue.tsx'

export interface PanelProps {
  shared: NonNullable<Views['shared']>
  own: NonNullable<Views['own']>
  facilitation: Views['facilitation']
  wide: boolean
  isOpen: boolean
  /** It was opened for the chat: reading goes on there. */
  atChat: boolean
  onClose: () => void
  ref: Ref<HTMLElement>
}

export function Panel({ shared, own, facilitation, wide, isOpen, atChat, onClose, ref }: PanelProps) {
  const content = facilitation ? (
    <FacilitationPanel shared={shared} own={own} facilitation={facilitation} atChat={atChat} />
  ) : (
    <>
      {requirePhase(shared, 'live').ok && <Queue shared={shared} own={own} />}
      {hasChat(shared) && <Chat shared={shared} own={own} takesFocus={atChat} />}
      <PeopleList shared={shared} own={own} />
    </>
  )
  if (!wide) {
    return (
      <Sheet title={t('room.people')} isOpen={isOpen} onClose={onClose}>
        {content}
      </Sheet>
    )
  }
  if (!isOpen) return null
  return (
    <aside
      ref={ref}
      aria-label={t('room.people')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also for those without a pointer
      tabIndex={0}
      className="col-start-2 row-span-2 row-start-2 w-85 scroll-pt-24 scroll-pb-20 overflow-y-auto border-s border-line bg-surface"
    >
      {content}
    </aside>
  )
}
