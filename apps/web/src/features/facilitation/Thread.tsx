/** One participant's conversation with those who lead, as one of these has it: what was written, and answering. */
import type { PersonId } from '@hearth/protocol/ids'
import type { OwnView } from '@hearth/protocol/room-view'
import { useTheTexts } from '../../keys/use-texts.ts'
import { listOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { Composer } from '../texts/Composer.tsx'
import { linesOf, textsOf } from '../texts/private-texts.ts'
import { TextList } from '../texts/TextList.tsx'

/** Where its owner is. */
export type OwnerIs = 'here' | 'away' | 'left'

export interface ThreadProps {
  owner: { personId: PersonId; name: string; is: OwnerIs }
  own: OwnView
}

/** Nothing where the viewer can read nothing of it. */
export function Thread({ owner: { personId, name, is }, own }: ThreadProps) {
  const { writePrivately } = useTheTexts()
  const texts = textsOf(own, personId)
  const newest = texts.at(-1)
  if (!newest) return null
  const others = newest.readers.filter((reader) => reader.personId !== own.personId)
  return (
    <div className="grid gap-2.5">
      <TextList
        short
        label={t('texts.threadOf', { name })}
        lines={linesOf(texts, own, true)}
        unreadable={t('texts.unreadable')}
        readOut
      />
      {is === 'here' ? (
        <>
          <p className="text-s">
            {t('texts.willReadAnswer', { names: listOf(others.map((reader) => reader.name)) })}
          </p>
          <Composer
            to={`thread-${personId}`}
            label={t('texts.answerField', { name })}
            sendName={t('texts.sendTo', { name })}
            write={(text) => writePrivately([], personId, text)}
          />
        </>
      ) : (
        <p className="text-s text-ink-soft">
          {t(is === 'left' ? 'texts.threadLeft' : 'texts.threadAway', { name })}
        </p>
      )}
    </div>
  )
}
