/** How one's own request for help stands, in a calm line on one's own screen: while it is open, once it has ended until put away, and when somebody has written. */
import { LifeBuoy, X } from 'lucide-react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { entryWords } from './help-words.ts'
import { type Entry, isLive } from './own-help.ts'
import type { OwnHelpDesk } from './use-own-help.ts'

export function HelpLine({ help }: { help: OwnHelpDesk }) {
  const [first, ...others] = [...help.told.filter(isLive), ...help.told.filter((entry) => !isLive(entry))]
  const { news, unsent } = help
  const told = unsent ? t('help.textNotSent') : news && t('help.wrote', { name: news.name })
  if (!first && told === null) return null
  const more = told === null ? others.length : 0
  return (
    <section
      aria-label={t('help.line')}
      className="mx-auto flex w-fit max-w-full items-center gap-x-2.5 rounded-m border border-line bg-surface py-1.5 ps-3.5 pe-0.5"
    >
      <LifeBuoy size={18} className="shrink-0 text-leaf" aria-hidden="true" />
      <p className="min-w-0 grow">
        {told ?? (first && lineWords(first, help))}
        {more > 0 && ` ${t('help.more', { count: more })}`}
      </p>
      <Button look="quiet" className="shrink-0" onClick={help.open}>
        {t('help.open')}
      </Button>
      {canBePutAway(first, help) && (
        <button
          type="button"
          onClick={help.putAway}
          aria-label={t('help.dismiss')}
          className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <X size={20} aria-hidden="true" />
        </button>
      )}
    </section>
  )
}

/** What still has to be done, or is to come, stays. */
function canBePutAway(first: Entry | undefined, { news, unsent }: OwnHelpDesk): boolean {
  if (unsent) return false
  return news !== null || first === undefined || !isLive(first) || first.refused !== null
}

/** The first sentence, and where its taker is away that too; the sheet has the rest. */
function lineWords(entry: Entry, help: OwnHelpDesk): string {
  const words = entryWords(entry, help)
  const shown = entry.request?.seenByAway && !entry.request.end ? [words[0], words.at(-1)] : [words[0]]
  return shown.join(' ')
}
