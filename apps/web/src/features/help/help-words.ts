/** How a request for help stands, in words, one sentence each. Claims nothing that nobody said. */
import type { OwnHelp } from '@hearth/protocol/own-view'
import { listOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import type { Entry } from './own-help.ts'
import type { OwnHelpDesk } from './use-own-help.ts'

/** Who is shown a request, and when. */
export function whoSees({ own, online }: Pick<OwnHelpDesk, 'own' | 'online'>): string {
  const { goesTo } = own.help
  if (!online) return t('room.reconnecting')
  if (goesTo.length === 0) return t('help.nobodyConnected')
  return t('help.goesTo', { names: listOf(goesTo.map(({ name }) => name)) })
}

/** Of what is on its way too, and of what was not taken. */
export function entryWords(
  { request, sending, refused }: Entry,
  { online, own }: Pick<OwnHelpDesk, 'online' | 'own'>,
): string[] {
  if (sending) return [t(online ? 'help.sending' : 'help.sendingOffline')]
  if (refused) return [t('help.notSent')]
  if (!request) return []
  const [first, ...more] = stateWords(request)
  // Whoever has written has seen it, whether or not they have said so besides.
  const writer = own.texts.findLast(({ thread, from }) => thread === own.personId && from !== own.personId)
  if (first === t('help.there') && writer) return [t('help.thereWrote', { name: writer.name }), ...more]
  return first === undefined ? [] : [first, ...more]
}

export function stateWords(request: OwnHelp): string[] {
  const { withdrawn, end } = request
  if (end) return [t(`help.${end.how}`, { name: end.by })]
  const taken = takenWords(request)
  if (withdrawn) return [t('help.withdrawn'), ...taken]
  if (taken.length > 0) return taken
  return [request.leftBy === null ? t('help.there') : t('help.left', { name: request.leftBy })]
}

function takenWords({ seenBy: name, seenByAway, answer }: OwnHelp): string[] {
  if (name === null) return []
  return [
    t(answer ? `help.${answer}` : 'help.seenBy', { name }),
    ...(answer === 'step-out' || answer === 'talk-after' ? [t('help.aloneMore', { name })] : []),
    ...(seenByAway ? [t('help.away', { name })] : []),
  ]
}
