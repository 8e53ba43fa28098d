/** Name and how to reach, with the faults of both. */
import type { SupportContact } from '@hearth/protocol/http/support'
import { t } from '../../text/t.ts'
import { TextField } from '../../ui/TextField.tsx'
import type { SettingsFaults } from './settings-draft.ts'

interface ContactFieldsProps {
  contact: SupportContact
  /** `crisis.0`, `onCall` */
  path: string
  faults: SettingsFaults
  /** `path`: of the field that was changed. */
  onChange: (changed: Partial<SupportContact>, path: string) => void
}

export function ContactFields({ contact, path, faults, onChange }: ContactFieldsProps) {
  return (
    <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2">
      <TextField
        label={t('office.name')}
        value={contact.name}
        fault={faults[`${path}.name`]}
        autoComplete="off"
        onChange={(name) => onChange({ name }, `${path}.name`)}
      />
      <TextField
        label={t('office.reach')}
        value={contact.reach}
        fault={faults[`${path}.reach`]}
        autoComplete="off"
        onChange={(reach) => onChange({ reach }, `${path}.reach`)}
      />
    </div>
  )
}
