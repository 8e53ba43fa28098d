/** Home of the wellness office: who asked to be contacted. Of what is not built yet (and for advisors) it says so. */
import type { Me } from '@hearth/protocol/http/staff'
import { t } from '../../text/t.ts'
import { Card } from '../../ui/Card.tsx'
import { ContactRequests } from './ContactRequests.tsx'
import { StaffPage } from './StaffPage.tsx'

export default function OfficeScreen() {
  return (
    <StaffPage title={t('planning.officeTitle')} width="text">
      {(me) => (
        <>
          <p className="text-l text-ink-soft">
            {t('planning.officeLead', { name: me.name, program: me.programName })}
          </p>
          {me.roles.includes('office') && <ContactRequests />}
          <Card className="grid gap-2 p-5">{wordsFor(me)}</Card>
        </>
      )}
    </StaffPage>
  )
}

function wordsFor({ roles }: Me) {
  const advisorOnly = roles.includes('advisor') && !roles.includes('office')
  if (advisorOnly) return <p>{t('planning.advisorWords')}</p>
  return (
    <>
      <p>{t('planning.officeWords')}</p>
      <p className="text-ink-soft">{t('planning.officeUntil')}</p>
    </>
  )
}
