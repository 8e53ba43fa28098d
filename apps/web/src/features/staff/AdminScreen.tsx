/** Home of program admins until their part of Hearth is built: says so, and offers nothing that does nothing. */
import { t } from '../../text/t.ts'
import { Card } from '../../ui/Card.tsx'
import { StaffPage } from './StaffPage.tsx'

export default function AdminScreen() {
  return (
    <StaffPage title={t('planning.adminTitle')} width="text">
      {(me) => (
        <>
          <p className="text-l text-ink-soft">
            {t('planning.adminLead', { name: me.name, program: me.programName })}
          </p>
          <Card className="p-5">
            <p>{t('planning.adminWords')}</p>
          </Card>
        </>
      )}
    </StaffPage>
  )
}
