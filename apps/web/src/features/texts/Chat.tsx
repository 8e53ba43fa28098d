/** The circle's chat: whoever is in writes, while those who lead let it. Closed, what was written can still be read. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import { requireChat, requireFacilitator, requirePhase } from '@hearth/room/guards'
import { useId } from 'react'
import { useCommand } from '../../connection/use-room.ts'
import { useTheTexts } from '../../keys/use-texts.ts'
import { t } from '../../text/t.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { useTakenFocus } from '../../ui/use-taken-focus.ts'
import { CommandFault } from '../room/CommandFault.tsx'
import { Composer } from './Composer.tsx'
import { type TextLine, TextList } from './TextList.tsx'

export interface ChatProps {
  shared: SharedView
  own: OwnView
  /** Reading goes on here when it is shown. */
  takesFocus?: boolean
}

export function Chat({ shared, own, takesFocus = false }: ChatProps) {
  const id = useId()
  const heading = useTakenFocus<HTMLHeadingElement>(takesFocus)
  const { writeToCircle } = useTheTexts()
  const { open, texts } = shared.chat
  const writes = requireChat(shared).ok
  return (
    <section aria-labelledby={id} className="grid gap-3 border-b border-line p-4">
      <h2 id={id} ref={heading} tabIndex={-1} className="text-l outline-none">
        {t('texts.chat')}
      </h2>
      {requireFacilitator(own).ok && requirePhase(shared, 'live').ok && <LetWrite open={open} />}
      {texts.length > 0 && (
        <TextList
          short
          label={t('texts.chat')}
          lines={linesOf(shared, own)}
          unreadable={t('texts.beforeYou')}
          readOut
        />
      )}
      {texts.length === 0 && writes && <p className="text-ink-soft">{t('texts.chatEmpty')}</p>}
      {writes ? (
        <Composer
          to="chat"
          label={t('texts.chatField')}
          sendName={t('texts.sendChat')}
          write={(text) => writeToCircle('chat', text)}
          blocked={own.keys.envelope === null ? t('texts.waitsForKey') : null}
        />
      ) : (
        <p className="text-ink-soft">{t('texts.chatClosed')}</p>
      )}
      {(writes || texts.length > 0) && <p className="text-s text-ink-soft">{t('texts.chatGoes')}</p>}
    </section>
  )
}

function linesOf({ chat, people }: SharedView, own: OwnView): TextLine[] {
  return chat.texts.map(({ id, from, at }) => {
    const author = people.find((person) => person.id === from)
    const isOwn = from === own.personId
    return {
      id,
      at,
      own: isOwn,
      readers: null,
      by: authorName(author, isOwn),
      ...(author && { role: author.role }),
    }
  })
}

function authorName(author: SharedPerson | undefined, isOwn: boolean): string {
  if (author === undefined) return t('texts.somebodyLeft')
  return isOwn ? `${author.name} ${t('room.you')}` : author.name
}

function LetWrite({ open }: { open: boolean }) {
  const letWrite = useCommand({ type: 'openChat' })
  const stop = useCommand({ type: 'closeChat' })
  const { pending, refused, run } = open ? stop : letWrite
  return (
    <div className="grid gap-1">
      <Checkbox
        label={t('texts.letWrite')}
        hint={t(pending ? 'texts.letWritePending' : 'texts.letWriteHint')}
        checked={pending ? !open : open}
        onChange={() => !pending && void run()}
      />
      <CommandFault code={refused} />
    </div>
  )
}
