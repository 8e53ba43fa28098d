/** Whom to turn to at once: what the room itself knows, so that nothing has to load. */
import type { CrisisContacts as Crisis } from '@hearth/protocol/own-view'
import { requireCrisisContacts } from '@hearth/room/guards'
import { useId } from 'react'
import { t } from '../../text/t.ts'
import { ContactList } from './ContactList.tsx'

export function CrisisContacts({ crisis }: { crisis: Crisis }) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="grid gap-2 rounded-m border border-s-4 border-rose bg-surface p-4"
    >
      <h3 id={id} className="font-strong">
        {t('support.crisisAlone')}
      </h3>
      {requireCrisisContacts({ crisis }).ok && <ContactList {...crisis} />}
      {crisis.examples && <p className="text-s font-strong">{t('support.examples')}</p>}
      <p className="text-s">{t('support.general')}</p>
    </section>
  )
}
