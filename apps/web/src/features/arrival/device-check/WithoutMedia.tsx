/** Replaces the device check in a browser that cannot encrypt sound and picture, and says what that means. */
import { t } from '../../../text/t.ts'
import { Notice } from '../../../ui/Notice.tsx'

export function WithoutMedia() {
  return (
    <Notice tone="info" title={t('texts.cannotEncrypt')}>
      <p>{t('texts.canDo')}</p>
      <p className="pt-1.5">{t('texts.otherBrowser')}</p>
    </Notice>
  )
}
