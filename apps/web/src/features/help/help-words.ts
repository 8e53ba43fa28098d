/** How a request for help stands, in words, one sentence each. Claims nothing that nobody said. */
import type { OwnHelp, OwnView } from '@hearth/protocol/room-view'
import { listOf } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import type { Entry } from './own-help.ts'
import type { OwnHelpDesk } from './use-own-help.ts'

/** Who is shown a request, and when. */
export function whoSees({ help: { goesTo } }: OwnView): string {
  if (goesTo.length === 0) return t('help.nobodyConnected')
  return t('help.goesTo', { names: listOf(goesTo) })
}

/** Of what is on its way too, and of what was not taken. */
export function entryWords(
  { request, sending, refused }: Entry,
  { own, online }: Pick<OwnHelpDesk, 'own' | 'online'>,
): string[] {
  if (sending) return [t(online ? 'help.sending' : 'help.sendingOffline')]
  if (refused) return [t('help.notSent')]
  return request ? stateWords(request, own) : []
}

export function stateWords(request: OwnHelp, own: OwnView): string[] {
  const { withdrawn, end } = request
  if (end) return [t(`help.${end.how}`, { name: end.by })]
  const taken = takenWords(request, own)
  if (withdrawn) return [t('help.withdrawn'), ...taken]
  return taken.length > 0 ? taken : [t('help.there')]
}

function takenWords({ seenBy: name, seenByAway, answer }: OwnHelp, own: OwnView): string[] {
  if (name === null) return []
  return [
    t(answer ? `help.${answer}` : 'help.seenBy', { name }),
    ...(answer === 'step-out' ? [t('help.stepOutMore', { name })] : []),
    ...(seenByAway ? [t(own.help.goesTo.length > 0 ? 'help.away' : 'help.awayAlone', { name })] : []),
  ]
}
