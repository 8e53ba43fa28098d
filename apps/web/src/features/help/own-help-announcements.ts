/** What changed in one's own requests for help, in words for those who listen. Pure but for the catalogue. */
import type { Views } from '../../connection/held-views.ts'
import { t } from '../../text/t.ts'
import { stateWords } from './help-words.ts'

/** Every sentence that was not true before. */
export function ownHelpChange({ own: before }: Views, { own: after }: Views): string[] {
  if (!before || !after) return []
  return after.help.requests.flatMap((request) => {
    const earlier = before.help.requests.find(({ id }) => id === request.id)
    const known = earlier ? stateWords(earlier) : []
    return stateWords(request)
      .filter((words) => !known.includes(words))
      .map((words) => t('help.said', { words }))
  })
}
