/** The form of the office's settings. */
import type { OfficeSettings } from '@hearth/protocol/http/office'
import { type FormEvent, useEffect, useRef } from 'react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { FIELD_CLASS, Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FormRefused } from '../staff/FormRefused.tsx'
import { ContactList } from './ContactList.tsx'
import { SingleContact } from './SingleContact.tsx'
import { type SettingsControl, useSettings } from './use-settings.ts'

export function SettingsForm({ settings }: { settings: OfficeSettings }) {
  const control = useSettings(settings)
  const { draft, change, faults, tries, pending, save } = control
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [tries])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!pending) void save()
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-8">
      {settings.examples && <Notice tone="info">{t('office.theseAreExamples')}</Notice>}
      <ContactList list="crisis" title={t('office.crisis')} hint={t('office.crisisHint')} control={control} />
      <ContactList
        list="resources"
        title={t('office.resources')}
        hint={t('office.resourcesHint')}
        control={control}
      />
      <SingleContact
        which="onCall"
        title={t('office.onCall')}
        hint={t('office.onCallHint')}
        control={control}
      />
      <SingleContact
        which="backup"
        title={t('office.backup')}
        hint={t('office.backupHint')}
        control={control}
      />
      <TextField
        label={t('office.minutes')}
        hint={t('office.minutesHint')}
        value={draft.pageAfterMinutes}
        fault={faults.pageAfterMinutes}
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        onChange={(pageAfterMinutes) => change({ pageAfterMinutes }, 'pageAfterMinutes')}
      />
      <Field label={t('office.reasons')} hint={t('office.reasonsHint')} fault={faults.reasons}>
        {(ties) => (
          <textarea
            dir="auto"
            {...ties}
            rows={8}
            value={draft.reasons}
            onChange={(event) => change({ reasons: event.target.value }, 'reasons')}
            className={FIELD_CLASS}
          />
        )}
      </Field>
      <End control={control} />
    </form>
  )
}

/** How it went, and the button. */
function End({ control: { faults, refusal, pending, saved, loadNow } }: { control: SettingsControl }) {
  const count = Object.keys(faults).length
  return (
    <div className="grid gap-4 border-t border-line pt-6">
      {count > 0 && (
        <p role="status" className="font-strong">
          {t('planning.formFaults', { count })}
        </p>
      )}
      {refusal?.code === 'changed-meanwhile' ? (
        <Notice
          tone="fault"
          title={t('refusals.changed-meanwhile')}
          action={
            <Button onClick={loadNow} pending={pending && t('office.settingsLoading')}>
              {t('office.loadNow')}
            </Button>
          }
        >
          {t('office.loadNowMore')}
        </Notice>
      ) : (
        refusal && <FormRefused refusal={refusal} />
      )}
      {saved && <Notice tone="done">{t('office.saved')}</Notice>}
      <div>
        <Button type="submit" look="primary" size="l" pending={pending && t('office.saving')}>
          {t('office.save')}
        </Button>
      </div>
    </div>
  )
}
