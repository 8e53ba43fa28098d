/** How one's own request for help stands, in a calm line on one's own screen: while it is open, and once it has ended until put away. */
import { LifeBuoy, X } from 'lucide-react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { entryWords } from './help-words.ts'
import { type Entry, isLive } from './own-help.ts'
import type { OwnHelpDesk } from './use-own-help.ts'

export function HelpLine({ help }: { help: OwnHelpDesk }) {
  const [first, ...others] = [...help.told.filter(isLive), ...help.told.filter((entry) => !isLive(entry))]
  if (!first) return null
  return (
    <section
      aria-label={t('help.line')}
      className="mx-auto flex w-fit max-w-full items-center gap-x-2.5 rounded-m border border-line bg-surface py-1.5 ps-3.5 pe-0.5"
    >
      <LifeBuoy size={18} className="shrink-0 text-leaf" aria-hidden="true" />
      <p className="min-w-0 grow">
        {lineWords(first, help)}
        {others.length > 0 && ` ${t('help.more', { count: others.length })}`}
      </p>
      <Button look="quiet" className="shrink-0" onClick={help.open}>
        {t('help.open')}
      </Button>
      {(!isLive(first) || first.refused !== null) && (
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

/** The first sentence, and where its taker is away that too; the sheet has the rest. */
function lineWords(entry: Entry, help: OwnHelpDesk): string {
  const words = entryWords(entry, help)
  const shown = entry.request?.seenByAway && !entry.request.end ? [words[0], words.at(-1)] : [words[0]]
  return shown.join(' ')
}
