/** What stands beside the circle: a column on wide screens, a sheet on others. Holds the list of people, and more for those who lead. */
import type { Ref } from 'react'
import type { Views } from '../../connection/held-views.ts'
import { t } from '../../text/t.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { FacilitationPanel } from '../facilitation/lazy.tsx'
import { PrivateIsHidden } from '../screen/lazy.tsx'
import { LearnersPanel } from './lazy.tsx'

export interface PanelProps {
  shared: NonNullable<Views['shared']>
  own: NonNullable<Views['own']>
  facilitation: Views['facilitation']
  /** Others may see this page just now. */
  onShow: boolean
  wide: boolean
  isOpen: boolean
  /** It was opened for the chat: reading goes on there. */
  atChat: boolean
  onClose: () => void
  ref: Ref<HTMLElement>
}

export function Panel({ shared, own, facilitation, onShow, wide, isOpen, atChat, onClose, ref }: PanelProps) {
  const content =
    facilitation && onShow ? (
      <PrivateIsHidden />
    ) : facilitation ? (
      <FacilitationPanel shared={shared} own={own} facilitation={facilitation} atChat={atChat} />
    ) : (
      <LearnersPanel shared={shared} own={own} atChat={atChat} />
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
