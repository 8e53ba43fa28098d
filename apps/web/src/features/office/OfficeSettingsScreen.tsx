/** /office/settings — what the office says of its program, fetched and then shown as a form. */
import { t } from '../../text/t.ts'
import { Loaded } from '../staff/Loaded.tsx'
import { OfficePage } from './OfficePage.tsx'
import { SettingsForm } from './SettingsForm.tsx'

export default function OfficeSettingsScreen() {
  return (
    <OfficePage title={t('office.settingsTitle')} lead={() => t('office.settingsLead')}>
      {(settings) => (
        <Loaded answer={settings} words={t('office.settingsLoading')}>
          {(found) => <SettingsForm settings={found} />}
        </Loaded>
      )}
    </OfficePage>
  )
}
