/** A list of contacts to type: add and remove, faults at their fields. */
import { MAX_CONTACTS } from '@hearth/protocol/limits'
import { Plus, Trash2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Fault } from '../../ui/Field.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { ContactFields } from './ContactFields.tsx'
import { type ContactRow, type ListName, newRow } from './settings-draft.ts'
import type { SettingsControl } from './use-settings.ts'

interface ContactListProps {
  list: ListName
  title: string
  hint: string
  control: SettingsControl
}

export function ContactList({ list, title, hint, control }: ContactListProps) {
  const { draft, change, faults } = control
  const rows = draft[list]
  const id = useId()
  const holder = useKeptFocus<HTMLElement>()
  const [added, setAdded] = useState<number | null>(null)
  const fields = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (added !== null) fields.current?.querySelector<HTMLElement>('li:last-child input')?.focus()
  }, [added])

  const put = (next: ContactRow[], path: string) =>
    change(list === 'crisis' ? { crisis: next } : { resources: next }, path)

  function add() {
    const row = newRow()
    put([...rows, row], list)
    setAdded(row.key)
  }

  function remove(key: number) {
    // Those after it have other numbers now: what was said of them holds no more.
    put(
      rows.filter((row) => row.key !== key),
      list,
    )
    announce(t('office.removed', { list: title }))
  }

  return (
    <section ref={holder} aria-labelledby={id} className="grid gap-3">
      <div className="grid gap-1">
        <h2 id={id} className="text-l">
          {title}
        </h2>
        <p className="text-ink-soft">{hint}</p>
      </div>
      {rows.length === 0 && <p>{t('office.noneYet')}</p>}
      <ul ref={fields} className="grid gap-3 empty:hidden">
        {rows.map((row, index) => (
          <li key={row.key}>
            <Card className="p-4">
              <fieldset className="grid gap-3">
                <legend className="sr-only">
                  {t('office.contactNumber', { list: title, count: index + 1 })}
                </legend>
                <ContactFields
                  contact={row}
                  path={`${list}.${index}`}
                  faults={faults}
                  onChange={(changed, path) =>
                    put(
                      rows.map((one) => (one.key === row.key ? { ...one, ...changed } : one)),
                      path,
                    )
                  }
                />
                <div className="-mx-3 -mb-2">
                  <Button
                    look="quiet"
                    icon={<Trash2 size={18} aria-hidden="true" />}
                    aria-label={t('office.removeFrom', { list: title, count: index + 1 })}
                    onClick={() => remove(row.key)}
                  >
                    {t('office.remove')}
                  </Button>
                </div>
              </fieldset>
            </Card>
          </li>
        ))}
      </ul>
      <div>
        {rows.length < MAX_CONTACTS ? (
          <Button
            icon={<Plus size={18} aria-hidden="true" />}
            aria-label={t('office.addTo', { list: title })}
            {...(faults[list] !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
            onClick={add}
          >
            {t('office.add')}
          </Button>
        ) : (
          <p className="text-s text-ink-soft">{t('office.full', { max: MAX_CONTACTS })}</p>
        )}
      </div>
      {faults[list] !== undefined && <Fault id={`${id}-fault`}>{faults[list]}</Fault>}
    </section>
  )
}
