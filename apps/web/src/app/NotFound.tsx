/** For addresses that lead nowhere. */
import { t } from '../text/t.ts'
import { LinkButton } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'

export function NotFound() {
  return (
    <Page title={t('common.notFoundTitle')}>
      <p>{t('common.notFound')}</p>
      <div>
        <LinkButton href="/">{t('common.toHome')}</LinkButton>
      </div>
    </Page>
  )
}
