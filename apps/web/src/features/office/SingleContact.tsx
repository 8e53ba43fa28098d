/** One contact that may be nobody: who is on call, and who else. */
import { ContactFields } from './ContactFields.tsx'
import type { SingleName } from './settings-draft.ts'
import type { SettingsControl } from './use-settings.ts'

interface SingleContactProps {
  which: SingleName
  title: string
  hint: string
  control: SettingsControl
}

export function SingleContact({ which, title, hint, control }: SingleContactProps) {
  const { draft, change, faults } = control
  const contact = draft[which]
  return (
    <fieldset className="grid content-start gap-3">
      <legend className="text-l font-strong">{title}</legend>
      <p className="text-ink-soft">{hint}</p>
      <ContactFields
        contact={contact}
        path={which}
        faults={faults}
        onChange={(changed, path) => {
          const next = { ...contact, ...changed }
          // Emptied as a whole it is nobody, and nothing is wrong with that.
          const forgets = next.name === '' && next.reach === '' ? which : path
          change(which === 'onCall' ? { onCall: next } : { backup: next }, forgets)
        }}
      />
    </fieldset>
  )
}
