/** One contact that may be nobody: who is on call, and who else. */
import { t } from '../../text/t.ts'
import { Card } from '../../ui/Card.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ContactFields } from './ContactFields.tsx'
import { isNobody, type OnCallDraft, type SingleName } from './settings-draft.ts'
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

  function put(changed: Partial<OnCallDraft>, path: string) {
    const next = { ...contact, ...changed }
    // Emptied as a whole it is nobody, and nothing is wrong with that.
    const forgets = isNobody(next) ? which : path
    change(which === 'onCall' ? { onCall: next } : { backup: next }, forgets)
  }

  return (
    <fieldset>
      <legend className="text-l font-title">{title}</legend>
      <p className="pt-1 pb-3 text-ink-soft">{hint}</p>
      <Card className="grid gap-3 p-4">
        <ContactFields contact={contact} path={which} faults={faults} onChange={put} />
        <TextField
          label={t('office.pageMail')}
          hint={t('office.pageMailHint')}
          value={contact.mail}
          fault={faults[`${which}.mail`]}
          type="email"
          autoComplete="off"
          onChange={(mail) => put({ mail }, `${which}.mail`)}
        />
      </Card>
    </fieldset>
  )
}
