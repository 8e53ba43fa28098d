/** Asking for help: how one's own requests stand, who sees them, and five things to ask for, one tap each; and a word of one's own, sealed to those who lead. */
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { t } from '../../text/t.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { CrisisContacts } from '../support/CrisisContacts.tsx'
import { OwnConversation } from '../texts/lazy.tsx'
import { HelpChoices } from './HelpChoices.tsx'
import { HelpState } from './HelpState.tsx'
import { whoSees } from './help-words.ts'
import type { OwnHelpDesk } from './use-own-help.ts'

export function HelpSheet({ help }: { help: OwnHelpDesk }) {
  return (
    <Sheet title={t('help.ask')} isOpen={help.isOpen} onClose={help.close}>
      <Content help={help} />
    </Sheet>
  )
}

function Content({ help }: { help: OwnHelpDesk }) {
  const { own, entries } = help
  const all = useRef<HTMLDivElement>(null)
  const mine = useRef<HTMLHeadingElement>(null)
  const notOk = entries.some(({ kind }) => kind === 'not-ok')
  const nobody = own.help.goesTo.length === 0
  // A conversation that there was when the sheet opened stands first; nothing moves from under whoever types.
  const [talks] = useState(() => own.texts.length > 0 || help.unsent)
  const conversation = <OwnConversation help={help} />
  return (
    <div ref={all} tabIndex={-1} className="grid gap-5 p-5 outline-none">
      {entries.length > 0 && (
        <section className="grid gap-3">
          <h3 ref={mine} tabIndex={-1} className="text-l outline-none">
            {t('help.yours', { count: entries.length })}
          </h3>
          {entries.map((entry) => (
            <div key={entry.kind} className="grid gap-3">
              <HelpState entry={entry} help={help} onFocusLost={() => all.current?.focus()} />
              {entry.kind === 'not-ok' && <CrisisContacts crisis={own.crisis} />}
            </div>
          ))}
        </section>
      )}
      {talks && conversation}
      <section className="grid gap-3">
        <h3 className="text-l">{t(entries.length > 0 ? 'help.whatElse' : 'help.what')}</h3>
        <p className="text-ink-soft">{whoSees(help)}</p>
        {nobody && !notOk && <CrisisContacts crisis={own.crisis} />}
        <HelpChoices
          entries={entries}
          onAsk={(kind) => {
            // What was pressed goes: reading goes on where it now stands.
            flushSync(() => void help.ask(kind))
            mine.current?.focus()
          }}
        />
      </section>
      {!talks && conversation}
    </div>
  )
}
