/** One contact that may be nobody: who is on call, and who else. */
import { Card } from '../../ui/Card.tsx'
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
    <fieldset>
      <legend className="text-l font-title">{title}</legend>
      <p className="pt-1 pb-3 text-ink-soft">{hint}</p>
      <Card className="p-4">
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
      </Card>
    </fieldset>
  )
}
