/** Catches what breaks while a screen is drawn or fetched, and says what to do. The last net: nothing else uses it. */
import { Component, type ReactNode } from 'react'
import { t } from '../text/t.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'

export class Crashed extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <Page title={t('common.crashedTitle')}>
        <p>{t('common.crashed')}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {t('common.openAgain')}
        </Button>
      </Page>
    )
  }
}
