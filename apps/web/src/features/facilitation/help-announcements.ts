/** What changed in requests for help, in words for those who lead and listen. Pure but for the catalogue. */

import type { HelpEntry } from '@hearth/protocol/facilitation-view'
import type { PersonId } from '@hearth/protocol/ids'
import { t } from '../../text/t.ts'
import { isUrgent, requestWords } from './help-words.ts'

/** `before`: none at first, so that who comes in hears of those who wait. Of what is in good hands already they hear nothing. */
export function helpAnnouncements(
  before: readonly HelpEntry[],
  after: readonly HelpEntry[],
  viewerId: PersonId,
): string[] {
  // Taken back and asked anew it is another one, of the same person and kind.
  const over = before.filter(
    ({ id, personId, kind }) =>
      !after.some((one) => one.id === id || (one.personId === personId && one.kind === kind)),
  )
  return [
    ...after.flatMap((one) => {
      const earlier = before.find(({ id }) => id === one.id)
      if (earlier) return [...authorChange(earlier, one), ...takerChange(earlier, one, viewerId)]
      return one.taker === null || one.taker.away ? [newWords(one)] : []
    }),
    ...over.map(({ name }) => t('facilitation.saidHelpOver', { name })),
  ]
}

const newWords = (request: HelpEntry): string =>
  isUrgent(request)
    ? t('facilitation.saidNotOk', { name: request.name })
    : t('facilitation.saidHelp', { request: requestWords(request) })

function authorChange(before: HelpEntry, { author, name, withdrawn }: HelpEntry): string[] {
  return [
    ...(withdrawn && !before.withdrawn ? [t('facilitation.saidTakenBack', { name })] : []),
    ...(author === 'left' && before.author !== 'left' ? [t('facilitation.saidAuthorLeft', { name })] : []),
    ...(author === 'gone' && before.author !== 'gone' ? [t('facilitation.saidAuthorGone', { name })] : []),
  ]
}

/** Of what oneself does nothing is said: the buttons show it. */
function takerChange({ taker: before }: HelpEntry, { taker, name }: HelpEntry, viewerId: PersonId): string[] {
  if (taker === null) {
    return before === null || before.personId === viewerId ? [] : [t('facilitation.saidPutBack', { name })]
  }
  if (taker.personId === viewerId) return []
  if (before?.personId !== taker.personId) return [t('facilitation.saidTaken', { taker: taker.name, name })]
  return taker.away && !before.away ? [t('facilitation.saidTakerAway', { taker: taker.name, name })] : []
}
