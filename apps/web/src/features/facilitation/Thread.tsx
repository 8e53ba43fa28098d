/** One participant's conversation with those who lead, as one of these has it: what was written, and answering. */
import type { PersonId } from '@hearth/protocol/ids'
import type { OwnView, PrivateText } from '@hearth/protocol/room-view'
import { useState } from 'react'
import { useTheTexts } from '../../keys/use-texts.ts'
import { listOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { Composer } from '../texts/Composer.tsx'
import { useFixedReaders } from '../texts/drafts.tsx'
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
  const texts = textsOf(own, personId)
  const newest = texts.at(-1)
  if (!newest) return null
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
        <Answer owner={{ personId, name }} newest={newest} own={own} />
      ) : (
        <p className="text-s text-ink-soft">
          {t(is === 'left' ? 'texts.threadLeft' : 'texts.threadAway', { name })}
        </p>
      )}
    </div>
  )
}

interface AnswerProps {
  owner: { personId: PersonId; name: string }
  newest: PrivateText
  own: OwnView
}

/** To its owner alone, or to those of the others too who could read the newest text and are here: as it says, and to nobody else. */
function Answer({ owner, newest, own }: AnswerProps) {
  const { writePrivately } = useTheTexts()
  const [ownerAlone, setOwnerAlone] = useState(false)
  const draft = `thread-${owner.personId}`
  const others = own.help.goesTo.filter(
    ({ personId }) =>
      personId !== own.personId && newest.readers.some((reader) => reader.personId === personId),
  )
  const { readers } = useFixedReaders(draft, others)
  const names = (alone: boolean) => listOf([owner, ...(alone ? [] : readers)].map(({ name }) => name))
  return (
    <>
      {readers.length > 0 && (
        <SelectField
          label={t('texts.whoIsToRead')}
          value={ownerAlone ? 'owner' : 'all'}
          options={[
            { value: 'all', label: names(false) },
            { value: 'owner', label: t('texts.only', { name: owner.name }) },
          ]}
          onChange={(chosen) => setOwnerAlone(chosen === 'owner')}
        />
      )}
      <p className="text-s">{t('texts.willReadAnswer', { names: names(ownerAlone) })}</p>
      <Composer
        to={draft}
        label={t('texts.answerField', { name: owner.name })}
        sendName={t('texts.sendTo', { name: owner.name })}
        write={(text) =>
          writePrivately(ownerAlone ? [] : readers.map(({ personId }) => personId), owner.personId, text)
        }
      />
    </>
  )
}
