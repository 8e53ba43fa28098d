/** Words for requests for help, as those who lead read and hear them. */

import type { HelpEntry } from '@hearth/protocol/facilitation-view'
import type { HelpAnswer, HelpKind } from '@hearth/protocol/help'
import { timeOfDay } from '../../text/format.ts'
import { t } from '../../text/t.ts'

const ASKS = {
  pause: 'facilitation.asksPause',
  technical: 'facilitation.asksTechnical',
  message: 'facilitation.asksMessage',
  'not-ok': 'facilitation.asksNotOk',
  worried: 'facilitation.asksWorried',
} as const satisfies Record<HelpKind, string>

const ANSWERS = {
  'in-a-moment': 'facilitation.answerInAMoment',
  'talk-after': 'facilitation.answerTalkAfter',
  'step-out': 'facilitation.answerStepOut',
} as const satisfies Record<HelpAnswer, string>

/** "Ana needs a pause" */
export const requestWords = ({ kind, name }: Pick<HelpEntry, 'kind' | 'name'>): string =>
  t(ASKS[kind], { name })

export const answerWords = (answer: HelpAnswer): string => t(ANSWERS[answer])

export const isUrgent = ({ kind }: Pick<HelpEntry, 'kind'>): boolean => kind === 'not-ok'

/** Since when, and where its author is, if not here. */
export function helpFacts({ askedAt, author, inLobby, name }: HelpEntry): string[] {
  const since = [
    t('facilitation.askedSince', { time: timeOfDay(askedAt) }),
    ...(inLobby ? [t('facilitation.inLobby')] : []),
  ]
  switch (author) {
    case 'here':
      return since
    case 'reconnecting':
      return [...since, t('room.personReconnecting')]
    case 'gone':
      return [...since, t('facilitation.authorGone')]
    case 'left':
      return [...since, t('facilitation.authorLeft', { name })]
  }
}
