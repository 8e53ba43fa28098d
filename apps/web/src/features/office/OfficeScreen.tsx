/** /office — the inbox of the wellness office: referrals first, then people who asked to be contacted. */
import { t } from '../../text/t.ts'
import { ContactRequests } from './ContactRequests.tsx'
import { OfficePage } from './OfficePage.tsx'
import { ReferralInbox } from './ReferralInbox.tsx'

export default function OfficeScreen() {
  return (
    <OfficePage
      title={t('office.title')}
      lead={({ name, programName }) => t('office.lead', { name, program: programName })}
    >
      {() => (
        <>
          <ReferralInbox />
          <ContactRequests />
        </>
      )}
    </OfficePage>
  )
}
