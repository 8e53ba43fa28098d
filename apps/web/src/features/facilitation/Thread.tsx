/** One participant's conversation with those who lead, as one of these has it: what was written, and answering. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Confidant, OwnView } from '@hearth/protocol/own-view'
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

/** Nothing of it is written yet: the first word, to its owner and to those who lead or advise and are here. */
export function FirstWord({ owner, own }: { owner: { personId: PersonId; name: string }; own: OwnView }) {
  return <Answer owner={owner} others={own.help.goesTo} own={own} />
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
        <Answer
          owner={{ personId, name }}
          others={own.help.goesTo.filter((one) =>
            newest.readers.some((reader) => reader.personId === one.personId),
          )}
          own={own}
        />
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
  /** Who may read it besides. */
  others: readonly Confidant[]
  own: OwnView
}

/** To its owner alone, or to these others too (of a conversation that has begun: who could read the newest text): as it says, and to nobody else. */
function Answer({ owner, others, own }: AnswerProps) {
  const { writePrivately } = useTheTexts()
  const [ownerAlone, setOwnerAlone] = useState(false)
  const draft = `thread-${owner.personId}`
  const { readers } = useFixedReaders(
    draft,
    others.filter(({ personId }) => personId !== own.personId),
  )
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
