/** One's own words to those who lead, and theirs. Says by name who can read it before anything is sent; nobody is added silently. */
import type { Confidant } from '@hearth/protocol/own-view'
import { useEffect, useId, useRef } from 'react'
import { useTheTexts, type WriteAnswer } from '../../keys/use-texts.ts'
import { listOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { useTakenFocus } from '../../ui/use-taken-focus.ts'
import { isOpen } from '../help/own-help.ts'
import type { OwnHelpDesk } from '../help/use-own-help.ts'
import { Composer } from './Composer.tsx'
import { type ChosenReader, OWN_DRAFT, useChosenReader, useDraft, useFixedReaders } from './drafts.tsx'
import { LateReaders } from './LateReaders.tsx'
import { linesOf, shutOut, textsOf, withRole } from './private-texts.ts'
import { ShowThread } from './ShowThread.tsx'
import { TextList } from './TextList.tsx'

const EVERYONE = ''

export function OwnConversation({ help }: { help: OwnHelpDesk }) {
  const id = useId()
  const heading = useTakenFocus<HTMLHeadingElement>(help.toTexts)
  const { own } = help
  const { goesTo } = own.help
  const { writePrivately } = useTheTexts()
  const texts = textsOf(own, own.personId)
  const { reader: chosen, choose } = useChosenReader()
  const everyone = useFixedReaders(OWN_DRAFT, goesTo)
  const readers =
    chosen === null ? everyone.readers : goesTo.filter(({ personId }) => personId === chosen.personId)
  const words = readersWords(readers, chosen)
  const late = chosen === null ? everyone.late : []
  useTellReaders([words, ...late.map(({ name }) => t('texts.cameLater', { name }))].join(' '))

  async function write(text: string): Promise<WriteAnswer> {
    // An open request is what those who lead are shown for certain.
    if (!own.help.requests.some(isOpen)) {
      const asked = await help.ask('message')
      if (!asked.ok) return asked
    }
    return writePrivately(
      readers.map(({ personId }) => personId),
      own.personId,
      text,
    )
  }

  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h3 id={id} ref={heading} tabIndex={-1} className="text-l outline-none">
        {t('texts.own')}
      </h3>
      {texts.length > 0 && (
        <TextList
          label={t('texts.written')}
          lines={linesOf(texts, own, true)}
          unreadable={t('texts.unreadable')}
          readOut
        />
      )}
      {(goesTo.length > 1 || chosen !== null) && (
        <WhoReads goesTo={goesTo} everyone={everyone.readers} chosen={chosen} onChoose={choose} />
      )}
      <p>{words}</p>
      <LateReaders late={late} onAdd={everyone.add} />
      <Composer
        to={OWN_DRAFT}
        label={t('texts.ownField')}
        sendName={t('texts.send')}
        write={write}
        blocked={readers.length > 0 ? null : t('texts.waitsForReaders')}
      />
      {shutOut(texts, goesTo).map((confidant) => (
        <ShowThread key={confidant.personId} confidant={confidant} texts={texts} />
      ))}
    </section>
  )
}

interface WhoReadsProps {
  goesTo: readonly Confidant[]
  /** Who reads it if nobody is chosen. */
  everyone: readonly Confidant[]
  chosen: ChosenReader
  onChoose: (chosen: ChosenReader) => void
}

function WhoReads({ goesTo, everyone, chosen, onChoose }: WhoReadsProps) {
  const gone = chosen !== null && !goesTo.some(({ personId }) => personId === chosen.personId)
  return (
    <SelectField
      label={t('texts.whoIsToRead')}
      value={chosen?.personId ?? EVERYONE}
      options={[
        { value: EVERYONE, label: t('texts.everyone', { names: listOf(everyone.map(({ name }) => name)) }) },
        ...goesTo.map((one) => ({ value: one.personId, label: t('texts.only', { name: withRole(one) }) })),
        ...(gone ? [{ value: chosen.personId, label: t('texts.only', { name: chosen.name }) }] : []),
      ]}
      onChange={(personId) => {
        const one = goesTo.find((confidant) => confidant.personId === personId)
        onChoose(one ? { personId: one.personId, name: one.name } : null)
      }}
    />
  )
}

function readersWords(readers: readonly Confidant[], chosen: ChosenReader): string {
  if (readers.length > 0) return t('texts.willRead', { names: listOf(readers.map(withRole)) })
  return chosen === null ? t('texts.nobodyReads') : t('texts.chosenGone', { name: chosen.name })
}

/** While something is being written, a change of who would read it is said: it must not pass unseen. */
function useTellReaders(words: string) {
  const writing = useDraft(OWN_DRAFT).text !== ''
  const before = useRef(words)
  useEffect(() => {
    if (writing && before.current !== words) announce(words)
    before.current = words
  }, [words, writing])
}
