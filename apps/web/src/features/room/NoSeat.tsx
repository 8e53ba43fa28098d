/** For a tab that has no person in this session, or whose person the server no longer knows: how to get in. */
import { t } from '../../text/t.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'

export function NoSeat() {
  return (
    <Page title={t('room.noSeatTitle')}>
      <p>{t('room.noSeat')}</p>
      <p>{t('room.noSeatStaff')}</p>
      <div>
        <LinkButton href="/facilitate">{t('room.toSessions')}</LinkButton>
      </div>
    </Page>
  )
}
