/** Home of program admins: who moderated how. The rest of their part is not built yet: says so, and offers nothing that does nothing. */
import { t } from '../../text/t.ts'
import { Card } from '../../ui/Card.tsx'
import { Trail } from '../trail/Trail.tsx'
import { StaffPage } from './StaffPage.tsx'

export default function AdminScreen() {
  return (
    <StaffPage title={t('planning.adminTitle')} width="page">
      {(me) => (
        <>
          <p className="text-l text-ink-soft">
            {t('planning.adminLead', { name: me.name, program: me.programName })}
          </p>
          <Trail />
          <Card className="p-5">
            <p>{t('planning.adminWords')}</p>
          </Card>
        </>
      )}
    </StaffPage>
  )
}
