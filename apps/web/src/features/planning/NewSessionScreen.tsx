/** Planning a session: fetches what the form needs, then shows it. */
import type { Me } from '@hearth/protocol/http/staff'
import { useAnswer } from '../../api/query.ts'
import { getGroups, getGuides } from '../../api/sessions.ts'
import { getStaff } from '../../api/staff.ts'
import { t } from '../../text/t.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Heading } from '../../ui/Page.tsx'
import { Loaded } from '../staff/Loaded.tsx'
import { StaffPage } from '../staff/StaffPage.tsx'
import { PlanForm } from './PlanForm.tsx'

export default function NewSessionScreen() {
  return (
    <StaffPage
      title={t('planning.newTitle')}
      width="text"
      heading={<Heading lead={t('planning.newLead')}>{t('planning.newTitle')}</Heading>}
    >
      {(me) => <Prepared me={me} />}
    </StaffPage>
  )
}

function Prepared({ me }: { me: Me }) {
  const groups = useAnswer(['groups'], getGroups)
  const guides = useAnswer(['guides'], getGuides)
  const staff = useAnswer(['staff'], getStaff)
  return (
    <Loaded answer={groups} words={t('planning.newLoading')}>
      {({ groups }) => {
        const first = groups[0]
        if (!first) {
          return (
            <Notice tone="info" title={t('planning.noGroupsTitle')}>
              {t('planning.noGroups')}
            </Notice>
          )
        }
        return (
          <Loaded answer={staff} words={t('planning.newLoading')}>
            {({ staff }) => (
              <Loaded answer={guides} words={t('planning.newLoading')}>
                {({ guides }) => (
                  <PlanForm
                    groups={groups}
                    firstGroupId={first.groupId}
                    others={staff.filter((one) => one.staffId !== me.staffId)}
                    guides={guides}
                  />
                )}
              </Loaded>
            )}
          </Loaded>
        )
      }}
    </Loaded>
  )
}
