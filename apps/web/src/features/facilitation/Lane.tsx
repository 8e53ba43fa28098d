/** What those who lead or advise write among themselves. Says who can read it; nobody else is sent it. */
import type { OwnView } from '@hearth/protocol/own-view'
import { useId } from 'react'
import { useTheTexts } from '../../keys/use-texts.ts'
import { t } from '../../text/t.ts'
import { Composer } from '../texts/Composer.tsx'
import { useFixedReaders } from '../texts/drafts.tsx'
import { LateReaders } from '../texts/LateReaders.tsx'
import { linesOf, namesOf, textsOf } from '../texts/private-texts.ts'
import { TextList } from '../texts/TextList.tsx'

export function Lane({ own }: { own: OwnView }) {
  const id = useId()
  const { writeToLane } = useTheTexts()
  const texts = textsOf(own, null)
  const now = own.help.goesTo.filter(({ personId }) => personId !== own.personId)
  const { readers, late, add } = useFixedReaders('lane', now)
  const alone = now.length === 0
  return (
    <section aria-labelledby={id} className="grid gap-3 border-b border-line p-4">
      <div>
        <h2 id={id} className="text-l">
          {t('texts.lane')}
        </h2>
        <p className="text-s text-ink-soft">
          {alone ? t('texts.laneAlone') : t('texts.laneReads', { names: namesOf([own, ...readers], own) })}
        </p>
      </div>
      {texts.length > 0 && (
        <TextList
          short
          label={t('texts.lane')}
          lines={linesOf(texts, own, true)}
          unreadable={t('texts.unreadable')}
          readOut
        />
      )}
      <LateReaders late={late} onAdd={add} />
      {!alone && (
        <Composer
          to="lane"
          label={t('texts.laneField')}
          sendName={t('texts.sendLane')}
          write={(text) =>
            writeToLane(
              readers.map(({ personId }) => personId),
              text,
            )
          }
          blocked={readers.length > 0 ? null : t('texts.waitsForReaders')}
        />
      )}
    </section>
  )
}
