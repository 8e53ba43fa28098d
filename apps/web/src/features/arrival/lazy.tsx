/** The second and third step of arriving. They load with their words while a person fills in the first step. */
import type { ReactNode } from 'react'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { later } from '../../ui/later.tsx'
import { Heading } from '../../ui/Page.tsx'

export const joining = later(() => import('./joining.ts'), 'joining')

export const AgreementStep = joining.part((code) => code.AgreementStep, undefined, withoutStep)
export const ReadyStep = joining.part((code) => code.ReadyStep, undefined, withoutStep)

function withoutStep(notice: ReactNode) {
  return (
    <>
      <Heading>{t('arrival.stepMissing')}</Heading>
      {notice}
      <Button look="quiet" onClick={() => history.back()}>
        {t('common.back')}
      </Button>
    </>
  )
}
